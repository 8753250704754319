package se.atagande.deviations.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * By when the reporter hears something: the federation's own limits, not the law's, seen by both sides. Days by UTC; a limit on a day when workplaces are
 * closed ends on the next working day.
 *
 * @param acknowledgedOn null until then
 * @param feedbackFrom since when the reporter waits for feedback, the days that the clock stood still not counted
 * @param feedbackOn the first feedback, or the answer; null until then
 * @param pausedOn since when the clock of the feedback stands still; null while it runs
 */
public record Clocks(
        LocalDate acknowledgeBy,
        @Nullable LocalDate acknowledgedOn,
        LocalDate feedbackFrom,
        LocalDate feedbackBy,
        @Nullable LocalDate feedbackOn,
        @Nullable LocalDate pausedOn) {

    public Clocks acknowledged(LocalDate today) {
        return new Clocks(acknowledgeBy, today, feedbackFrom, feedbackBy, feedbackOn, pausedOn);
    }

    public Clocks fedBack(LocalDate today) {
        return new Clocks(
                acknowledgeBy,
                acknowledgedOn,
                feedbackFrom,
                feedbackBy,
                feedbackOn == null ? today : feedbackOn,
                pausedOn);
    }

    /** The answer is feedback too, and nothing stands still any more. */
    public Clocks ended(LocalDate today) {
        var fedBack = fedBack(today);
        return new Clocks(acknowledgeBy, acknowledgedOn, feedbackFrom, feedbackBy, fedBack.feedbackOn(), null);
    }

    public Clocks paused(LocalDate today) {
        return new Clocks(acknowledgeBy, acknowledgedOn, feedbackFrom, feedbackBy, feedbackOn, today);
    }

    /** The limit moves by the days that the clock stood still. */
    public Clocks resumed(LocalDate today, UnaryOperator<LocalDate> orNextWorkingDay) {
        if (pausedOn == null) {
            return this;
        }
        var stood = ChronoUnit.DAYS.between(pausedOn, today);
        return new Clocks(
                acknowledgeBy,
                acknowledgedOn,
                feedbackFrom.plusDays(stood),
                orNextWorkingDay.apply(feedbackBy.plusDays(stood)),
                feedbackOn,
                null);
    }

    /** Reopened: the reporter waits for feedback once more. */
    public Clocks startedAgain(LocalDate from, LocalDate newFeedbackBy) {
        return new Clocks(acknowledgeBy, acknowledgedOn, from, newFeedbackBy, null, null);
    }

    public boolean acknowledgementLate(LocalDate today) {
        return acknowledgedOn == null && today.isAfter(acknowledgeBy);
    }

    public boolean feedbackLate(LocalDate today) {
        return feedbackOn == null && pausedOn == null && today.isAfter(feedbackBy);
    }
}
