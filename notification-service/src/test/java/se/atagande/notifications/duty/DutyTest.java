package se.atagande.notifications.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.notifications.duty.Duty.Says;
import se.atagande.notifications.preference.Rules;
import se.atagande.notifications.preference.Rules.Topic;

/** When one is told of what is to be done by a day. */
class DutyTest {

    private static final Rules USUAL = Rules.usual("sodertalje");
    private static final Duty APRIL = duty(Topic.MONTH, "2025-04", LocalDate.of(2025, 5, 28), null);

    private static Duty duty(Topic topic, String period, LocalDate dueOn, Instant mailed) {
        return new Duty(
                "d",
                topic,
                "sodertalje",
                period,
                "insats-1",
                dueOn.withDayOfMonth(1),
                dueOn,
                null,
                null,
                mailed,
                null,
                null);
    }

    @Test
    void tellsTheWorkingDayBeforeAndOnceWhenItIsLate() {
        assertThat(APRIL.mails(USUAL))
                .extracting(mail -> mail.at() + (mail.says() == Says.LATE ? " late" : ""))
                // The 29th is Ascension Day.
                .containsExactly("2025-05-27T06:00:00Z", "2025-05-30T06:00:00Z late");
    }

    @Test
    void tellsTheLatestOnlyAndNothingTwice() {
        assertThat(APRIL.due(USUAL, Instant.parse("2025-05-27T05:59:59Z"))).isEmpty();
        assertThat(APRIL.due(USUAL, Instant.parse("2025-06-02T06:00:00Z")))
                .hasValueSatisfying(mail -> assertThat(mail.says()).isEqualTo(Says.LATE));
        var told = duty(Topic.MONTH, "2025-04", APRIL.dueOn(), Instant.parse("2025-05-27T06:00:00Z"));
        assertThat(told.due(USUAL, Instant.parse("2025-05-28T06:00:00Z"))).isEmpty();
        assertThat(told.due(USUAL, Instant.parse("2025-05-30T06:00:00Z"))).isPresent();
    }

    @Test
    void followsTheFederationsRules() {
        var own = new Rules(
                "sodertalje",
                Map.of(Topic.MONTH, List.of(3)),
                Map.of("kansliet", List.of(2)),
                Set.of(Topic.VISIT),
                DayOfWeek.FRIDAY,
                LocalTime.of(18, 0),
                LocalTime.of(6, 0));
        assertThat(APRIL.mails(own).getFirst().at()).isEqualTo("2025-05-23T06:00:00Z");
        assertThat(duty(Topic.VISIT, "2025", LocalDate.of(2025, 11, 30), null).mails(own))
                .isEmpty();
        assertThat(own.daysBefore(Topic.APT, "kansliet")).containsExactly(2);
        assertThat(own.daysBefore(Topic.APT, "annan")).containsExactly(14, 7, 1);
    }

    @Test
    void isQuietAtNightByTheClockOnTheWall() {
        assertThat(USUAL.isQuiet(Instant.parse("2025-05-27T18:00:00Z"))).isTrue();
        assertThat(USUAL.isQuiet(Instant.parse("2025-05-27T17:59:59Z"))).isFalse();
        assertThat(USUAL.isQuiet(Instant.parse("2025-05-27T04:59:59Z"))).isTrue();
        assertThat(USUAL.isQuiet(Instant.parse("2025-01-27T05:30:00Z"))).isTrue();
        assertThat(USUAL.isQuiet(Instant.parse("2025-01-27T06:00:00Z"))).isFalse();
    }

    @Test
    void saysInSwedishWhatIsToBeDoneAndNamesNoReport() {
        assertThat(DutyText.subject(APRIL, Says.DUE)).isEqualTo("Påminnelse: stäng april 2025");
        assertThat(DutyText.line(APRIL, LocalDate.of(2025, 5, 20)))
                .isEqualTo("Statistiken för april 2025 (insatsen insats-1) senast 28 maj 2025");
        assertThat(DutyText.line(APRIL, LocalDate.of(2025, 6, 2))).contains("skulle ha varit klart 28 maj 2025");
        var report = new Duty(
                "ack_secret-id",
                Topic.DEVIATION,
                "sodertalje",
                "",
                "",
                LocalDate.of(2025, 5, 20),
                LocalDate.of(2025, 5, 20),
                null,
                null,
                null,
                null,
                null);
        assertThat(DutyText.body(report, Says.DUE, "http://x/arenden", "http://x/andra"))
                .contains("Bekräftelsen av en avvikelse ska vara klart senast 20 maj 2025.")
                .doesNotContain("secret-id");
        assertThat(DutyText.subject(duty(Topic.MINUTES, "2025-05-13", LocalDate.of(2025, 5, 20), null), Says.LATE))
                .isEqualTo("Försenat: protokoll från 13 maj 2025");
        assertThat(DutyText.subject(duty(Topic.ROUTINE_REVIEW, "2025-H1", LocalDate.of(2025, 6, 30), null), Says.DUE))
                .isEqualTo("Påminnelse: gå igenom avvikelserutinen första halvåret 2025");
    }

    private static Duty clock(String period, LocalDate dueOn, List<LocalDate> remindOn) {
        return new Duty(
                "c",
                Topic.DEVIATION,
                "sodertalje",
                period,
                "0197-id",
                dueOn.minusDays(93),
                dueOn,
                remindOn,
                null,
                null,
                null,
                null);
    }

    @Test
    void tellsOfACaseOnTheDaysThatItsClockNamesAndBeforeItsDay() {
        var clock = clock(
                Duty.ANSWERED,
                LocalDate.of(2025, 8, 5),
                List.of(LocalDate.of(2025, 7, 4), LocalDate.of(2025, 7, 24), LocalDate.of(2025, 8, 4)));
        assertThat(clock.mails(USUAL))
                .extracting(mail -> mail.at() + (mail.says() == Says.LATE ? " late" : ""))
                .containsExactly(
                        "2025-07-04T06:00:00Z",
                        "2025-07-24T06:00:00Z",
                        "2025-08-04T06:00:00Z",
                        "2025-08-06T06:00:00Z late");
    }

    @Test
    void mailAboutACaseIsOfOneSizeInTheSameWords() {
        var received = clock(Duty.RECEIVED, LocalDate.of(2025, 5, 9), List.of());
        var answered = clock(Duty.ANSWERED, LocalDate.of(2025, 12, 31), List.of());
        var text = DutyText.body(received, Says.DUE, "http://x/avvikelse/0197-id", "http://x/regler");
        assertThat(text)
                .contains("Ärende 0197-id ska vara mottaget senast 2025-05-09.", "to be received by")
                .hasSameSizeAs(DutyText.body(answered, Says.LATE, "http://x/avvikelse/0197-id", "http://x/regler"));
        assertThat(DutyText.body(answered, Says.LATE, "http://x/avvikelse/0197-id", "http://x/regler"))
                .isEqualTo(text.replace("mottaget", "besvarat")
                        .replace("received", "answered")
                        .replace("2025-05-09", "2025-12-31"));
        assertThat(DutyText.subject(received, Says.DUE)).isEqualTo(DutyText.subject(answered, Says.LATE));
        assertThat(DutyText.path(received)).isEqualTo("/avvikelse/0197-id");
    }

    private static Duty toVisit(Map<String, LocalDate> planned, Map<String, Instant> plannedAt) {
        return new Duty(
                "v",
                Topic.VISIT,
                "sodertalje",
                "2025",
                "verkstan-norr",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 11, 30),
                null,
                null,
                null,
                planned,
                plannedAt);
    }

    @Test
    void tellsThatNoVisitIsPlannedAndOfOneThatIsTheDayBefore() {
        var unplanned = toVisit(null, null);
        assertThat(unplanned.mails(USUAL))
                .extracting(mail -> mail.at() + " " + mail.says())
                .containsExactly("2025-10-31T07:00:00Z DUE", "2025-11-28T07:00:00Z DUE", "2025-12-01T07:00:00Z LATE");
        assertThat(DutyText.body(unplanned, Says.DUE, "l", "c"))
                .contains(
                        "Uppföljningsbesöket hos leverantören verkstan-norr hösten 2025 ska vara klart senast 30 november 2025."
                                + " Inget besök är planerat än.");
        assertThat(DutyText.line(unplanned, LocalDate.of(2025, 9, 2))).endsWith(": inget besök är planerat");

        // The 10th of November is a Monday: one is told on the Friday.
        var planned = toVisit(
                Map.of("b", LocalDate.of(2025, 11, 10), "c", LocalDate.of(2025, 11, 20)),
                Map.of("b", Instant.parse("2025-10-01T10:00:00Z")));
        assertThat(planned.mails(USUAL))
                .extracting(mail -> mail.at() + " " + mail.says())
                .containsExactly("2025-11-07T07:00:00Z VISIT", "2025-11-11T07:00:00Z VISIT_UNTOLD");
        assertThat(DutyText.subject(planned, Says.VISIT)).isEqualTo("Påminnelse: uppföljningsbesök 10 november 2025");
        assertThat(DutyText.body(planned, Says.VISIT_UNTOLD, "l", "c"))
                .contains("var planerat till 10 november 2025. Redovisa det, flytta det eller ställ in det.");
        assertThat(DutyText.line(planned, LocalDate.of(2025, 9, 2))).endsWith("är planerat till 10 november 2025");
    }

    @Test
    void writesNoNumberThatMeansNothingToPeople() {
        var duty = new Duty(
                "v",
                Topic.VISIT,
                "sodertalje",
                "2025",
                "e34b5427-f3ae-487b-810e-6950859a8a25",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 11, 30),
                null,
                null,
                null,
                null,
                null);
        assertThat(DutyText.line(duty, LocalDate.of(2025, 9, 2)))
                .isEqualTo(
                        "Uppföljningsbesöket hos en leverantör hösten 2025 senast 30 november 2025: inget besök är planerat");
        assertThat(DutyText.path(duty)).isEqualTo("/leverantor/e34b5427-f3ae-487b-810e-6950859a8a25");
    }

    @Test
    void aVisitPlannedTooLateToBeTimelyIsStillLateAndWhatHadPassedIsNotTold() {
        var late = toVisit(Map.of("b", LocalDate.of(2025, 12, 3)), Map.of("b", Instant.parse("2025-12-02T10:00:00Z")));
        assertThat(late.mails(USUAL))
                .extracting(mail -> mail.at() + " " + mail.says())
                .containsExactly(
                        "2025-10-31T07:00:00Z DUE",
                        "2025-11-28T07:00:00Z DUE",
                        "2025-12-01T07:00:00Z LATE",
                        "2025-12-04T07:00:00Z VISIT_UNTOLD");
        assertThat(DutyText.line(late, LocalDate.of(2025, 12, 2))).endsWith("skulle ha varit klart 30 november 2025");
    }

    @Test
    void nobodyIsToldBeforeItCanBeDone() {
        var own = new Rules(
                "sodertalje",
                Map.of(Topic.MONTH, List.of(27, 60)),
                Map.of(),
                Set.of(),
                DayOfWeek.FRIDAY,
                LocalTime.of(18, 0),
                LocalTime.of(6, 0));
        // May opens on the 1st of June, a Sunday.
        assertThat(duty(Topic.MONTH, "2025-05", LocalDate.of(2025, 6, 28), null).mails(own))
                .extracting(mail -> mail.at() + " " + mail.says())
                .containsExactly("2025-06-02T06:00:00Z DUE", "2025-06-30T06:00:00Z LATE");
    }
}
