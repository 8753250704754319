package se.atagande.contracts.influence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.contracts.ViewpointId;

/** A viewpoint was decided on. Told again when the decision changes: the latest says what stands. Neither the viewpoint nor the reason is told. */
public record ViewpointDecided(
        ViewpointId viewpoint,
        FederationId federation,
        ViewpointDecision decision,
        @Nullable OccasionId occasion,
        @Nullable ActivityId activity,
        LocalDate day)
        implements InfluenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.influence.viewpoint-decided.v1";

    @Override
    public String subject() {
        return viewpoint.value();
    }
}
