package se.atagande.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.atagande.contracts.FederationId;

/** When people are reminded, and when no more. */
class OccasionTest {

    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");

    @ParameterizedTest(name = "{1} days before {0}: {2}")
    @CsvSource({
        "2026-04-14,  7, 2026-04-07T06:00:00Z", // summer time
        "2026-04-14, 14, 2026-03-31T06:00:00Z",
        "2026-04-09, 14, 2026-03-26T07:00:00Z", // over the change to summer time: still winter time then
        "2026-10-27,  1, 2026-10-26T07:00:00Z", // the day after the change to winter time
        "2026-10-27,  7, 2026-10-20T06:00:00Z",
        "2026-04-13,  1, 2026-04-10T06:00:00Z", // Sunday, so Friday
        "2026-04-07,  1, 2026-04-02T06:00:00Z", // Easter Monday, so Maundy Thursday
        "2026-06-22,  1, 2026-06-18T06:00:00Z", // midsummer's eve is closed too
        "2027-01-07, 14, 2026-12-23T07:00:00Z", // Christmas Eve, so the day before
        "2026-11-02,  1, 2026-10-30T07:00:00Z" // All Saints' Day is a Saturday anyway
    })
    void remindsAtEightInTheMorningOnAWorkingDay(LocalDate day, int daysBefore, Instant moment) {
        assertThat(Occasion.momentOf(day, daysBefore)).isEqualTo(moment);
    }

    @Test
    void givesEachAudienceItsOwnRemindersAndTheSameOnesEachTime() {
        var start = SampleOccasions.start(LocalDate.of(2026, 9, 15));
        var dues = Occasion.dues("d1", Occasion.Kind.DEMOCRACY_DAY, start, List.of(SODERTALJE, STOCKHOLM));
        assertThat(dues).hasSize(6).extracting(Occasion.Due::reminder).doesNotHaveDuplicates();
        assertThat(Occasion.dues("d1", Occasion.Kind.DEMOCRACY_DAY, start.plusSeconds(3600), List.of(STOCKHOLM)))
                .extracting(Occasion.Due::reminder)
                .isSubsetOf(dues.stream().map(Occasion.Due::reminder).toList());
        assertThat(Occasion.dues("d1", Occasion.Kind.DEMOCRACY_DAY, start.plusSeconds(86_400), List.of(STOCKHOLM)))
                .extracting(Occasion.Due::reminder)
                .doesNotContainAnyElementsOf(
                        dues.stream().map(Occasion.Due::reminder).toList());
    }

    @Test
    void isOverOnceALaterReminderSaysTheSameOrTheMeetingHasBegun() {
        var day = LocalDate.of(2026, 4, 14);
        var apt = SampleOccasions.occasion(Occasion.Kind.APT, day, List.of(), null);
        var aWeekBefore = Occasion.momentOf(day, 7);
        assertThat(apt.over(day, 14, aWeekBefore.minusSeconds(1))).isNull();
        assertThat(apt.over(day, 14, aWeekBefore)).isEqualTo(Occasion.Over.SUPERSEDED);
        assertThat(apt.over(day, 7, aWeekBefore)).isNull();
        assertThat(apt.over(day, 1, apt.startsAt().minusSeconds(1))).isNull();
        assertThat(apt.over(day, 1, apt.startsAt())).isEqualTo(Occasion.Over.BEGUN);
        assertThat(apt.over(day.minusDays(1), 1, aWeekBefore)).isEqualTo(Occasion.Over.MOVED);
    }
}
