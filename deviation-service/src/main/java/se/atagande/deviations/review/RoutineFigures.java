package se.atagande.deviations.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;
import se.atagande.contracts.Level;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.ReportSettings;
import se.atagande.deviations.contents.EffectAnswer;

/**
 * How the routine worked in a half-year that is over, for people who may not read cases. Until disclosure control is complete nothing below five leaves, in
 * any form: a number is told where it and what it leaves of the whole are both at least five, so that neither points at anybody, and only once the half-year
 * is over, so that no two readings differ by a single case.
 *
 * @param cases how many were reported; null below five
 * @param medianDaysToAcknowledge of those that were; null where of fewer than five
 * @param medianDaysToFeedback the same
 * @param withFeedback how many had feedback when the half-year ended
 * @param structural how many were of structural level
 * @param grounds only those that may be told
 * @param positive guldkorn; null below five
 * @param effectsTold how many times reporters said in the half-year whether it helped, whenever they had reported
 * @param helped how many of those said that it helped, or partly
 */
record RoutineFigures(
        String half,
        @Nullable Integer cases,
        @Nullable Integer medianDaysToAcknowledge,
        @Nullable Integer medianDaysToFeedback,
        @Nullable Integer withFeedback,
        @Nullable Integer structural,
        List<GroundCount> grounds,
        @Nullable Integer positive,
        @Nullable Integer effectsTold,
        @Nullable Integer helped) {

    record GroundCount(Ground ground, int cases) {}

    private static final Set<EffectAnswer> HELPED = EnumSet.of(EffectAnswer.HELPED, EffectAnswer.HELPED_PARTLY);
    private static final int SMALLEST = ReportSettings.SMALLEST_COUNT;

    /** @param effects what reporters answered in the half-year */
    static RoutineFigures of(Half half, List<Cases.Opened> reported, long positive, List<EffectAnswer> effects) {
        var all = reported.size();
        return new RoutineFigures(
                half.toString(),
                all < SMALLEST ? null : all,
                median(reported, it -> by(half, it.deviation().clocks().acknowledgedOn())),
                median(reported, it -> by(half, it.deviation().clocks().feedbackOn())),
                tellable(reported, it -> by(half, it.deviation().clocks().feedbackOn()) != null),
                tellable(reported, it -> it.deviation().level() == Level.STRUCTURAL),
                Arrays.stream(Ground.values())
                        .map(ground -> {
                            var count = tellable(reported, it -> it.contents()
                                    .classification()
                                    .grounds()
                                    .contains(ground));
                            return count == null ? null : new GroundCount(ground, count);
                        })
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                positive < SMALLEST ? null : (int) positive,
                effects.size() < SMALLEST ? null : effects.size(),
                told(effects.size(), (int)
                        effects.stream().filter(HELPED::contains).count()));
    }

    /** As it stood when the half-year ended, whenever the figures are made. */
    private static @Nullable LocalDate by(Half half, @Nullable LocalDate day) {
        return day == null || day.isAfter(half.last()) ? null : day;
    }

    private static @Nullable Integer tellable(List<Cases.Opened> reported, Predicate<Cases.Opened> which) {
        return told(reported.size(), (int) reported.stream().filter(which).count());
    }

    private static @Nullable Integer told(int all, int count) {
        return count < SMALLEST || all - count < SMALLEST ? null : count;
    }

    private static @Nullable Integer median(
            List<Cases.Opened> reported, Function<Cases.Opened, @Nullable LocalDate> end) {
        var days = reported.stream()
                .filter(it -> end.apply(it) != null)
                .mapToLong(it -> ChronoUnit.DAYS.between(it.deviation().reportedOn(), end.apply(it)))
                .sorted()
                .toArray();
        return days.length < SMALLEST ? null : (int) days[days.length / 2];
    }
}
