package se.atagande.contracts.influence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;

/** An initiative is being shaped or a needs analysis made: those concerned should take part, and be told what changed. */
public record OccasionOpened(
        OccasionId occasion,
        FederationId federation,
        OccasionKind kind,
        @Nullable InitiativeId initiative,
        LocalDate day)
        implements InfluenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.influence.occasion-opened.v1";

    @Override
    public String subject() {
        return occasion.value();
    }
}
