package se.atagande.deviations.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Level;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.EffectAnswer;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Entry.Kind;
import se.atagande.deviations.contents.Reporter;
import se.atagande.platform.TestClock;

/**
 * Every clock, every reminder and every question to the reporter over 2026 and 2027, for a case reported on each of their days, the four changes of the
 * Swedish clocks included. The closed days are written out here and not taken from the code.
 */
class TwoYearsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String BY = "handlaggare";

    /** Red days, with midsommarafton, julafton and nyårsafton, that are no Saturday or Sunday anyway; until the last limit of 2027 has ended. */
    private static final Set<LocalDate> CLOSED = Stream.of(
                    "2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-06-19 2026-12-24 2026-12-25 2026-12-31",
                    "2027-01-01 2027-01-06 2027-03-26 2027-03-29 2027-05-06 2027-06-25 2027-12-24 2027-12-31",
                    "2028-01-06 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-06 2028-06-23")
            .flatMap(year -> Stream.of(year.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private static final ReportSettings SETTINGS = new ReportSettings(Set.of("sodertalje"), 7, 3, List.of(3, 6), 5);

    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final Days days = new Days(clock, SETTINGS);

    private static boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(day);
    }

    private static LocalDate orNextOpen(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(TwoYearsTest::open)
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDate> reminders(LocalDate from, Integer... days) {
        return Stream.of(days).map(n -> orNextOpen(from.plusDays(n))).distinct().toList();
    }

    private static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private Case reported(LocalDate on) {
        clock.set(on + "T12:00:00Z");
        var federation = new FederationId("sodertalje");
        var deviation = Deviation.begun(
                new DeviationId("d1"),
                federation,
                federation,
                null,
                Nature.DISADVANTAGE,
                Level.INDIVIDUAL,
                "fingerprint",
                Set.of(),
                DeviationState.REPORTED,
                days.today(),
                days.clocks(days.today()));
        var report = new Entry(1, Kind.REPORT, on, null, "Något hände.", null, null, null);
        return new Case(
                deviation,
                Contents.begun(
                        Reporter.PARTICIPANT,
                        false,
                        null,
                        new Contents.Classification(Set.of(), Set.of(), null),
                        report));
    }

    private static Case after(StepOutcome outcome) {
        return ((StepOutcome.Taken) outcome).after();
    }

    private static Case answered(Case open, LocalDate day) {
        var helped = after(after(open.acknowledge(day)).write(Kind.IMMEDIATE_MEASURE, "Åtgärdat.", BY, day));
        return after(helped.close(Conclusion.MEASURE_TAKEN, "Tack.", null, BY, day));
    }

    @Test
    void bothLimitsAndAllRemindersEndOnAWorkingDay() {
        everyDay().forEach(on -> {
            var limits = Limits.of(reported(on).deviation());
            assertThat(limits.acknowledgeBy()).as("acknowledgement of %s", on).isEqualTo(orNextOpen(on.plusDays(7)));
            assertThat(limits.feedbackBy()).as("feedback of %s", on).isEqualTo(orNextOpen(on.plusMonths(3)));
            assertThat(limits.remindOn()).as("reminders of %s", on).isEqualTo(reminders(on, 3, 6, 60, 80));
        });
    }

    /** As a calendar has them: the sixth day is the Sunday on which the clocks change, the eightieth trettondagen. */
    @Test
    void oneCaseOfOctober() {
        assertThat(Limits.of(reported(LocalDate.of(2026, 10, 19)).deviation()).remindOn())
                .containsExactly(
                        LocalDate.of(2026, 10, 22),
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 12, 18),
                        LocalDate.of(2027, 1, 7));
    }

    @Test
    void aCaseIsLateFromTheFirstHourAfterItsLimitAndInNoHourBefore() {
        for (var on : List.of(
                LocalDate.of(2026, 3, 22), // the seventh day is one on which the clocks change, a Sunday
                LocalDate.of(2026, 10, 18),
                LocalDate.of(2027, 3, 21),
                LocalDate.of(2027, 10, 24),
                LocalDate.of(2026, 12, 17), // and the seventh days of these are holidays
                LocalDate.of(2027, 3, 19),
                LocalDate.of(2025, 12, 25))) {
            var unread = reported(on);
            var acknowledged = after(unread.acknowledge(on));
            var tooLateToAcknowledge = orNextOpen(on.plusDays(7)).plusDays(1);
            var tooLateForFeedback = orNextOpen(on.plusMonths(3)).plusDays(1);
            everyHour(on, tooLateForFeedback.plusDays(1)).forEach(now -> {
                clock.set(now.toString());
                var today = days.today();
                assertThat(unread.deviation().late(today))
                        .as("unread since %s, at %s", on, now)
                        .isEqualTo(!now.isBefore(midnight(tooLateToAcknowledge)));
                assertThat(acknowledged.deviation().late(today))
                        .as("acknowledged, of %s, at %s", on, now)
                        .isEqualTo(!now.isBefore(midnight(tooLateForFeedback)));
            });
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Stream<Instant> everyHour(LocalDate from, LocalDate until) {
        return Stream.iterate(
                midnight(from), hour -> hour.isBefore(midnight(until)), hour -> hour.plus(1, ChronoUnit.HOURS));
    }

    /** On the days on which Sweden has 23 or 25 hours there are 24 here, as on every day: none is counted twice and none is left out. */
    @Test
    void everyDayHasItsHoursWhateverTheSwedishClocksDo() {
        assertThat(everyDay()
                        .filter(day -> ChronoUnit.HOURS.between(
                                        day.atStartOfDay(STOCKHOLM),
                                        day.plusDays(1).atStartOfDay(STOCKHOLM))
                                != 24))
                .containsExactly(
                        LocalDate.of(2026, 3, 29),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2027, 10, 31));
        everyDay().forEach(day -> assertThat(everyHour(day, day.plusDays(1)).map(hour -> {
                    clock.set(hour.plus(59, ChronoUnit.MINUTES).toString());
                    return days.today();
                }))
                .hasSize(24)
                .containsOnly(day));
    }

    @Test
    void aPauseMovesTheFeedbackByItsDaysAndNobodyIsRemindedMeanwhile() {
        everyDay().forEach(on -> {
            var acknowledged = after(reported(on).acknowledge(on));
            for (int length : List.of(1, 10, 45)) {
                var paused = after(acknowledged.pause("Vi väntar.", BY, on.plusDays(5)));
                assertThat(Limits.of(paused.deviation()).remindOn()).isEmpty();
                assertThat(Limits.of(paused.deviation()).paused()).isTrue();
                assertThat(paused.deviation().late(on.plusYears(2))).isFalse();
                var running = after(paused.resume(on.plusDays(5 + length), days::orNextWorkingDay));
                var limits = Limits.of(running.deviation());
                assertThat(limits.feedbackBy())
                        .isEqualTo(orNextOpen(orNextOpen(on.plusMonths(3)).plusDays(length)));
                assertThat(limits.remindOn()).isEqualTo(reminders(on.plusDays(length), 60, 80));
            }
        });
    }

    @Test
    void nobodyIsRemindedOfWhatIsDoneUntilItIsOpenedAgain() {
        everyDay().forEach(on -> {
            var acknowledged =
                    Limits.of(after(reported(on).acknowledge(on.plusDays(1))).deviation());
            assertThat(acknowledged.acknowledgeBy()).isNull();
            assertThat(acknowledged.remindOn()).isEqualTo(reminders(on, 60, 80));
            var closed = answered(reported(on), on.plusDays(2));
            assertThat(Limits.of(closed.deviation()).remindOn()).isEmpty();
            var day = on.plusDays(30);
            var again = after(closed.reopen("Igen.", before -> days.startedAgain(before, day), BY, day));
            assertThat(Limits.of(again.deviation()).feedbackBy()).isEqualTo(orNextOpen(day.plusMonths(3)));
            assertThat(Limits.of(again.deviation()).remindOn()).isEqualTo(reminders(day, 60, 80));
        });
    }

    @Test
    void theReporterIsAskedWhetherItHelpedFromTheDayThreeAndSixMonthsAfter() {
        everyDay().forEach(on -> {
            var closed = answered(reported(on), on);
            assertThat(firstAsked(closed, on)).isEqualTo(on.plusMonths(3));
            var told =
                    after(closed.tellEffect(EffectAnswer.CANNOT_SAY, "", SETTINGS.askAfterMonths(), on.plusMonths(3)));
            assertThat(firstAsked(told, on)).isEqualTo(on.plusMonths(6));
            var twice = after(told.tellEffect(EffectAnswer.HELPED, "", SETTINGS.askAfterMonths(), on.plusMonths(6)));
            assertThat(twice.effectAsked(SETTINGS.askAfterMonths(), on.plusYears(9)))
                    .isFalse();
        });
        // A day that the third month after does not have: its last one.
        var november = LocalDate.of(2026, 11, 30);
        assertThat(firstAsked(answered(reported(november), november), november)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    private static LocalDate firstAsked(Case closed, LocalDate from) {
        return IntStream.range(0, 300)
                .mapToObj(from::plusDays)
                .filter(day -> closed.effectAsked(SETTINGS.askAfterMonths(), day))
                .findFirst()
                .orElseThrow();
    }
}
