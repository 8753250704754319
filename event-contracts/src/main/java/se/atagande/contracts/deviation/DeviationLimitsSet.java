package se.atagande.contracts.deviation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;

/**
 * By when the reporter is to hear something, as it stands now: it takes the place of what was told before of the same case.
 *
 * @param acknowledgeBy null once it is acknowledged, or closed
 * @param feedbackBy null once there is feedback, or it is closed
 * @param paused the clock of the feedback stands still
 * @param remindOn days on which its handlers are reminded, in their order: to acknowledge while {@code acknowledgeBy} is told, of the feedback otherwise
 */
public record DeviationLimitsSet(
        DeviationId deviation,
        FederationId federation,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate feedbackBy,
        boolean paused,
        List<LocalDate> remindOn)
        implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.limits-set.v1";

    @Override
    public String subject() {
        return deviation.value();
    }

    /** An exact time could point out who reported. */
    @Override
    public Precision precision() {
        return Precision.DAY;
    }
}
