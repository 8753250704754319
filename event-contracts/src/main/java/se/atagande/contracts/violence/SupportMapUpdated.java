package se.atagande.contracts.violence;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;

/** The federation went through its map of local protection, support and treatment on a day. */
public record SupportMapUpdated(FederationId federation, LocalDate day) implements ViolenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.violence.support-map-updated.v1";
}
