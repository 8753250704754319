package se.atagande.deviations.deviation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * By when the reporter hears something: the federation's own limits, not the law's, seen by both sides. Days by UTC; a limit on a day when workplaces are
 * closed ends on the next working day.
 *
 * @param acknowledgedOn null until then
 * @param feedbackOn the first feedback, or the answer; null until then
 * @param pausedOn since when the clock of the feedback stands still; null while it runs
 */
record Clocks(
        LocalDate acknowledgeBy,
        @Nullable LocalDate acknowledgedOn,
        LocalDate feedbackBy,
        @Nullable LocalDate feedbackOn,
        @Nullable LocalDate pausedOn) {

    Clocks acknowledged(LocalDate today) {
        return new Clocks(acknowledgeBy, today, feedbackBy, feedbackOn, pausedOn);
    }

    Clocks fedBack(LocalDate today) {
        return new Clocks(acknowledgeBy, acknowledgedOn, feedbackBy, feedbackOn == null ? today : feedbackOn, pausedOn);
    }

    Clocks paused(LocalDate today) {
        return new Clocks(acknowledgeBy, acknowledgedOn, feedbackBy, feedbackOn, today);
    }

    /** The limit moves by the days that the clock stood still. */
    Clocks resumed(LocalDate today, UnaryOperator<LocalDate> orNextWorkingDay) {
        if (pausedOn == null) {
            return this;
        }
        var moved = feedbackBy.plusDays(ChronoUnit.DAYS.between(pausedOn, today));
        return new Clocks(acknowledgeBy, acknowledgedOn, orNextWorkingDay.apply(moved), feedbackOn, null);
    }

    /** Reopened: the reporter waits for feedback once more. */
    Clocks startedAgain(LocalDate newFeedbackBy) {
        return new Clocks(acknowledgeBy, acknowledgedOn, newFeedbackBy, null, null);
    }

    boolean acknowledgementLate(LocalDate today) {
        return acknowledgedOn == null && today.isAfter(acknowledgeBy);
    }

    boolean feedbackLate(LocalDate today) {
        return feedbackOn == null && pausedOn == null && today.isAfter(feedbackBy);
    }
}
