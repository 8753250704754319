package se.atagande.commitments.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.atagande.commitments.meeting.SampleMeetings.apt;
import static se.atagande.commitments.meeting.SampleMeetings.firstTuesdays;
import static se.atagande.commitments.meeting.SampleMeetings.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.calendar.RedDays;
import se.atagande.commitments.calendar.Recurrence;

class MeetingSeriesTest {

    private static final RedDays RED_DAYS = new RedDays();

    @Test
    void theAptOfTwoYearsMeetsOnFirstTuesdaysAndOnceGivesWayToARedDay() {
        assertThat(days(apt(firstTuesdays()), LocalDate.of(2027, 12, 31)))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-07", // Tuesday the 6th is Trettondedag jul
                        "2026-02-03",
                        "2026-03-03",
                        "2026-04-07",
                        "2026-05-05",
                        "2026-06-02",
                        "2026-07-07",
                        "2026-08-04",
                        "2026-09-01",
                        "2026-10-06",
                        "2026-11-03",
                        "2026-12-01",
                        "2027-01-05",
                        "2027-02-02",
                        "2027-03-02",
                        "2027-04-06",
                        "2027-05-04",
                        "2027-06-01",
                        "2027-07-06",
                        "2027-08-03",
                        "2027-09-07",
                        "2027-10-05",
                        "2027-11-02",
                        "2027-12-07");
    }

    @Test
    void aMovedOccurrenceSaysWhichRedDayItGaveWayTo() {
        assertThat(apt(firstTuesdays()).occurrences(RED_DAYS, LocalDate.of(2026, 1, 31)))
                .extracting(MeetingSeries.Planned::occurrence)
                .containsExactly(
                        new Occurrence(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7), "Trettondedag jul"));
    }

    @Test
    void nineOClockStaysNineOClockAcrossBothChangesOfTheClock() {
        var series = apt(firstTuesdays());

        assertThat(series.occurrences(RED_DAYS, LocalDate.of(2026, 12, 31)))
                .extracting(MeetingSeries.Planned::startsAt)
                .extracting(Instant::toString)
                .contains(
                        "2026-03-03T08:00:00Z", // winter time
                        "2026-04-07T07:00:00Z", // summer time since 29 March
                        "2026-10-06T07:00:00Z",
                        "2026-11-03T08:00:00Z"); // winter time since 25 October
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-28", // julafton, a Thursday: juldagen and the weekend follow
        "2026-12-31, 2027-01-04", // nyårsafton: nyårsdagen and the weekend follow
        "2026-06-19, 2026-06-22", // midsommarafton
        "2026-04-03, 2026-04-07", // långfredag, with annandag påsk after the weekend
        "2026-05-14, 2026-05-15", // Kristi himmelfärdsdag; the Friday after is a working day
        "2026-05-09, 2026-05-11" // a Saturday that no rule asked for
    })
    void aDayWithoutWorkGivesWayToTheNextWorkingDay(LocalDate ruleDay, LocalDate day) {
        var yearly = "FREQ=YEARLY;BYMONTH=" + ruleDay.getMonthValue() + ";BYMONTHDAY=" + ruleDay.getDayOfMonth();

        assertThat(days(apt(plan(yearly, "09:00")), LocalDate.of(2027, 1, 31))).containsExactly(day);
    }

    @Test
    void aSaturdayThatTheRuleAsksForByNameStays() {
        assertThat(days(apt(plan("FREQ=MONTHLY;BYDAY=2SA;COUNT=1", "10:00")), LocalDate.of(2026, 12, 31)))
                .containsExactly(LocalDate.of(2026, 1, 10));
    }

    @Test
    void anOccurrenceThatWouldMoveOntoAnotherBecomesOneWithIt() {
        var mondaysAndTuesdays = apt(plan("FREQ=WEEKLY;BYDAY=MO,TU", "09:00"));

        assertThat(days(mondaysAndTuesdays, LocalDate.of(2026, 12, 31)))
                .doesNotHaveDuplicates()
                .doesNotContain(LocalDate.of(2026, 4, 6)) // annandag påsk
                .contains(LocalDate.of(2026, 4, 7));
    }

    @Test
    void theLastDayOfTheRuleIsIncluded() {
        assertThat(days(apt(plan("FREQ=MONTHLY;BYDAY=1TU;UNTIL=20260407", "09:00")), LocalDate.of(2026, 12, 31)))
                .endsWith(LocalDate.of(2026, 4, 7));
    }

    @Test
    void aChangedSeriesSpeaksOnlyOfWhatHasNotBegun() {
        var changed = apt(firstTuesdays())
                .change(
                        plan("FREQ=MONTHLY;BYDAY=1TH", "13:00"),
                        LocalDate.of(2026, 6, 16),
                        Instant.parse("2026-06-15T10:00:00Z"));

        assertThat(days(changed, LocalDate.of(2026, 9, 30)))
                .containsExactly(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 8, 6), LocalDate.of(2026, 9, 3));
    }

    @Test
    void aChangeFromALaterDayLeavesTheOldPlanInForceUntilThen() {
        var changed = apt(firstTuesdays())
                .change(
                        plan("FREQ=MONTHLY;BYDAY=1TH", "13:00"),
                        LocalDate.of(2026, 8, 1),
                        Instant.parse("2026-06-15T10:00:00Z"));

        assertThat(days(changed, LocalDate.of(2026, 9, 30)))
                .containsExactly(LocalDate.of(2026, 7, 7), LocalDate.of(2026, 8, 6), LocalDate.of(2026, 9, 3));
        assertThat(days(
                        changed.change(
                                plan("FREQ=MONTHLY;BYDAY=1FR", "13:00"),
                                LocalDate.of(2026, 7, 1),
                                Instant.parse("2026-06-16T10:00:00Z")),
                        LocalDate.of(2026, 8, 31)))
                .containsExactly(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 8, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "first Tuesday",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9,13",
                "BYDAY=1TU",
                "FREQ=MONTHLY;BYDAY=9XX",
                "RRULE:FREQ=MONTHLY",
                "FREQ=MONTHLY;FREQ"
            })
    void refusesARuleThatGivesNoDays(String rrule) {
        assertThatThrownBy(() -> Recurrence.of(rrule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rrule");
    }

    @Test
    void knowsTheRedDaysOfAYear() {
        var redWeekdays = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> RED_DAYS.nameOf(day).isPresent())
                .map(LocalDate::toString)
                .toList();

        assertThat(redWeekdays)
                .isEqualTo(List.of(
                        "2026-01-01",
                        "2026-01-06",
                        "2026-04-03",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-24",
                        "2026-06-06",
                        "2026-06-19",
                        "2026-06-20",
                        "2026-10-31",
                        "2026-12-24",
                        "2026-12-25",
                        "2026-12-26",
                        "2026-12-31"));
    }

    private static List<LocalDate> days(MeetingSeries series, LocalDate to) {
        return series.occurrences(RED_DAYS, to).stream()
                .map(planned -> planned.occurrence().day())
                .toList();
    }
}
