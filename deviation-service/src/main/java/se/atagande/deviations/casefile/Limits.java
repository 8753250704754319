package se.atagande.deviations.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.atagande.calendar.RedDays;
import se.atagande.contracts.deviation.DeviationLimitsSet;

/**
 * What others may know of a case's clocks, and when its handlers are reminded: on the third and the sixth day until it is acknowledged, on the sixtieth and
 * the eightieth until there is feedback, each moved past days when workplaces are closed; never while the clock stands still.
 */
public final class Limits {

    private static final List<Integer> UNTIL_ACKNOWLEDGED = List.of(3, 6);
    private static final List<Integer> UNTIL_FEEDBACK = List.of(60, 80);
    private static final RedDays RED_DAYS = new RedDays();

    private Limits() {}

    public static DeviationLimitsSet of(Deviation deviation) {
        var clocks = deviation.clocks();
        var open = !deviation.closed() && deviation.state() != DeviationState.ERASED;
        var toAcknowledge = open && clocks.acknowledgedOn() == null;
        var toFeedBack = open && clocks.feedbackOn() == null;
        var running = toFeedBack && clocks.pausedOn() == null;
        return new DeviationLimitsSet(
                deviation.deviationId(),
                deviation.federation(),
                toAcknowledge ? clocks.acknowledgeBy() : null,
                toFeedBack ? clocks.feedbackBy() : null,
                toFeedBack && !running,
                Stream.concat(
                                toAcknowledge ? after(deviation.reportedOn(), UNTIL_ACKNOWLEDGED) : Stream.of(),
                                running ? after(clocks.feedbackFrom(), UNTIL_FEEDBACK) : Stream.of())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Empty where a step left the limits as they were. */
    static Optional<DeviationLimitsSet> changed(Deviation before, Deviation after) {
        var now = of(after);
        return now.equals(of(before)) ? Optional.empty() : Optional.of(now);
    }

    private static Stream<LocalDate> after(LocalDate day, List<Integer> days) {
        return days.stream().map(n -> RED_DAYS.orNextWorkingDay(day.plusDays(n)));
    }
}
