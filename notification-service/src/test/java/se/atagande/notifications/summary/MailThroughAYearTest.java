package se.atagande.notifications.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.notifications.Http;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.duty.DutiesForTests;
import se.atagande.notifications.mail.MailboxesForTests;
import se.atagande.notifications.reminder.RemindersForTests;

/** The mails of a federation besides those before its meetings, on the real broker and a real mail server. */
@Tag("store")
class MailThroughAYearTest {

    private final String federation = SampleService.freshName();
    private final String mailbox = "kansli@" + federation + ".example";
    private final Http office = new Http("office:" + federation);

    @BeforeEach
    void inApril() {
        at("2025-04-15T08:00:00Z");
        MailboxesForTests.set(SampleService.shared(), federation, mailbox);
    }

    private static void at(String moment) {
        SampleService.clock().set(moment);
    }

    private static void look() {
        DutiesForTests.look(SampleService.shared());
        SampleService.shared().getBean(Summaries.class).look();
        MailboxesForTests.sendWhatWaits(SampleService.shared());
    }

    private void lookAt(String moment) {
        at(moment);
        look();
    }

    private List<String> subjects() {
        return SampleService.post().mailsTo(mailbox).stream()
                .map(Mailroom.Mail::subject)
                .toList();
    }

    private static void tell(Event event, String collection, String document) {
        SampleEvents.publish(event, SampleService.clock().instant());
        await().until(() -> SampleService.shared()
                        .getBean(MongoOperations.class)
                        .count(
                                Query.query(Criteria.where("_id")
                                        .is(document)
                                        .and("applied." + event.subject())
                                        .is(SampleEvents.sequence(event.subject()))),
                                collection)
                > 0);
    }

    private void close(String initiative, YearMonth month) {
        tell(
                new MonthClosed(
                        new FederationId(federation),
                        new InitiativeId(initiative),
                        month,
                        month.plusMonths(1).atDay(10)),
                "duties",
                "month_" + initiative + "_" + month);
    }

    @Test
    void tellsOnceBeforeAMonthIsDueAndOnceWhenItIsLateAndFallsSilentWhenItIsClosed() {
        var initiative = SampleService.freshName();
        office.put(
                        "/notifications/v1/reminder-rules/" + federation,
                        "{\"topics\":[],\"series\":[],\"summaryOn\":null,\"quietFrom\":\"20:00\",\"quietUntil\":\"07:00\"}",
                        "\"0\"")
                .is(200);
        close(initiative, YearMonth.of(2025, 3));
        for (var hour = Instant.parse("2025-05-26T00:00:00Z");
                hour.isBefore(Instant.parse("2025-06-02T00:00:00Z"));
                hour = hour.plus(Duration.ofHours(6))) {
            lookAt(hour.toString());
        }
        assertThat(subjects()).containsExactly("Påminnelse: stäng april 2025", "Försenat: stäng april 2025");
        close(initiative, YearMonth.of(2025, 4));
        lookAt("2025-06-27T06:00:00Z");
        assertThat(subjects().getLast()).isEqualTo("Påminnelse: stäng maj 2025");
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void sendsOneSummaryAWeekWithWhatComesAndWhatIsToBeDone() {
        var initiative = SampleService.freshName();
        var deviation = SampleService.freshName();
        close(initiative, YearMonth.of(2025, 3));
        tell(
                new DeviationReported(
                        new DeviationId(deviation),
                        new FederationId(federation),
                        null,
                        Level.UNKNOWN,
                        LocalDate.of(2025, 5, 12),
                        LocalDate.of(2025, 5, 23)),
                "duties",
                "ack_" + deviation);
        var meeting = SampleService.freshName();
        tell(
                new MeetingScheduled(
                        new MeetingId(meeting),
                        new FederationId(federation),
                        new MeetingSeriesId("apt"),
                        MeetingKind.BOARD,
                        null,
                        Instant.parse("2025-05-20T11:00:00Z"),
                        Instant.parse("2025-05-20T13:00:00Z"),
                        List.of(),
                        null,
                        null),
                "occasions",
                meeting);
        for (int i = 0; i < 3; i++) {
            lookAt("2025-05-19T06:0" + i + ":00Z");
        }
        assertThat(subjects()).containsExactly("Veckans sammanfattning, vecka 21");
        var text = SampleService.post().mailsTo(mailbox).getFirst().text();
        assertThat(text)
                .contains(
                        "– Styrelsemöte tisdag 20 maj kl. 13.00\n  http://localhost:8080/mote/" + meeting,
                        "– Statistiken för april 2025 (insatsen " + initiative + ") senast 28 maj 2025",
                        "– Bekräftelsen av en avvikelse senast 23 maj 2025",
                        "Ändra vad ni påminns om: http://localhost:8080/paminnelser/regler?forbund=" + federation)
                .doesNotContain(deviation);
        tell(
                new DeviationAcknowledged(
                        new DeviationId(deviation), new FederationId(federation), LocalDate.of(2025, 5, 20)),
                "duties",
                "ack_" + deviation);
        lookAt("2025-05-26T06:00:00Z");
        assertThat(subjects().getLast()).isEqualTo("Veckans sammanfattning, vecka 22");
        assertThat(SampleService.post().mailsTo(mailbox).getLast().text()).doesNotContain("avvikelse");
    }

    @Test
    void sendsWhatWaitedInOrderWhenTheMailServerIsBackAndNothingStale() {
        var initiative = SampleService.freshName();
        close(initiative, YearMonth.of(2025, 3));
        SampleService.post().shut();
        for (var hour = Instant.parse("2025-05-26T06:00:00Z");
                hour.isBefore(Instant.parse("2025-05-30T06:00:00Z"));
                hour = hour.plus(Duration.ofHours(1))) {
            lookAt(hour.toString());
        }
        SampleService.post().open();
        lookAt("2025-05-30T06:01:00Z");
        // The reminder of the 27th has become stale; the week's summary and what is late have not.
        assertThat(subjects()).containsExactly("Veckans sammanfattning, vecka 22", "Försenat: stäng april 2025");
        lookAt("2025-06-02T06:00:00Z");
        assertThat(SampleService.post().mailsTo(mailbox).getLast().text())
                .contains("De här mejlen kom inte fram:", "Påminnelse: stäng april 2025 (till " + mailbox);
        var log = office.get("/notifications/v1/sent-mail?federation=" + federation)
                .is(200)
                .json();
        assertThat(log.get("items").findValuesAsString("state")).containsExactly("SENT", "SENT", "EXPIRED", "SENT");
        assertThat(log.toString()).doesNotContain("Hej!");
        assertThat(SampleService.shared()
                        .getBean(MongoOperations.class)
                        .find(Query.query(Criteria.where("federation").is(federation)), Document.class, "letters"))
                .allSatisfy(letter -> assertThat(letter.getString("text")).isNull());
    }

    @Test
    void showsTheMailsOfTheNextThirtyDaysAndFollowsTheRulesAtOnce() {
        var meeting = SampleService.freshName();
        tell(
                new MeetingScheduled(
                        new MeetingId(meeting),
                        new FederationId(federation),
                        new MeetingSeriesId("kansliet"),
                        MeetingKind.APT,
                        null,
                        Instant.parse("2025-05-13T11:00:00Z"),
                        Instant.parse("2025-05-13T13:00:00Z"),
                        List.of(),
                        null,
                        null),
                "occasions",
                meeting);
        assertThat(coming("APT"))
                .containsExactly("2025-04-29T06:00:00Z", "2025-05-06T06:00:00Z", "2025-05-12T06:00:00Z");
        assertThat(coming("SUMMARY")).first().isEqualTo("2025-04-22T06:00:00Z");
        assertThat(office.put("/notifications/v1/reminder-rules/" + federation, """
                                {"topics":[{"topic":"APT","mail":true,"daysBefore":[14,1]}],"series":[{"series":"kansliet","daysBefore":[3]}],
                                 "summaryOn":"FRIDAY","quietFrom":"18:00","quietUntil":"07:30"}""", "\"0\"")
                        .is(200)
                        .header("ETag"))
                .isEqualTo("\"1\"");
        RemindersForTests.followRules(SampleService.shared());
        assertThat(coming("APT")).containsExactly("2025-05-09T06:00:00Z");
        assertThat(coming("SUMMARY")).first().isEqualTo("2025-04-22T06:00:00Z");
        assertThat(new Http("staff:" + federation)
                        .get("/notifications/v1/coming-mail?federation=" + federation)
                        .status())
                .isEqualTo(404);
        assertThat(office.put("/notifications/v1/reminder-rules/" + federation, """
                                {"topics":[{"topic":"APT","mail":true,"daysBefore":[500]},{"topic":"APT","mail":true,"daysBefore":[]}],"series":[],
                                 "summaryOn":null,"quietFrom":"18:00","quietUntil":"07:30"}""", "\"1\"")
                        .is(422)
                        .json()
                        .get("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/topics/0/daysBefore", "/topics/1/topic");
    }

    private List<String> coming(String kind) {
        var moments = new java.util.ArrayList<String>();
        office.get("/notifications/v1/coming-mail?limit=100&federation=" + federation)
                .is(200)
                .json()
                .get("items")
                .forEach(mail -> {
                    if (mail.get("kind").asString().equals(kind)) {
                        moments.add(mail.get("at").asString());
                    }
                });
        return moments;
    }
}
