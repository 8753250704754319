package se.atagande.contracts.measure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureId;
import se.atagande.contracts.MeasureStep;

/**
 * A step of active measures was taken in an initiative. Told again when the entry is corrected: the latest says what stands.
 *
 * @param grounds one, or several that the measure was common to: then it is a measure of none of them "på egna villkor"
 */
public record MeasureTaken(
        MeasureId measure,
        FederationId federation,
        InitiativeId initiative,
        Set<Ground> grounds,
        MeasureStep step,
        LocalDate day,
        @Nullable ActivityId activity)
        implements MeasureEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.measure.taken.v1";

    public MeasureTaken {
        grounds = Set.copyOf(grounds);
    }

    @Override
    public String subject() {
        return measure.value();
    }
}
