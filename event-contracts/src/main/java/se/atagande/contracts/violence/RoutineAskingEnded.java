package se.atagande.contracts.violence;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** An initiative no longer asks; {@code lastDay} is the last one on which it did. */
public record RoutineAskingEnded(FederationId federation, InitiativeId initiative, LocalDate lastDay)
        implements ViolenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.violence.routine-asking-ended.v1";
}
