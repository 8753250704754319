package se.atagande.notifications.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.notifications.Http;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.mail.MailboxesForTests;

/** What a calendar program shows, by mail and by subscription, as two independent parsers read it. */
@Tag("store")
class CalendarsTest {

    private final String federation = SampleService.freshName();
    private final String mailbox = "kalender@" + federation + ".example";
    private final Http office = new Http("office:" + federation);
    private final String meeting = SampleService.freshName();

    @BeforeEach
    void inJanuary() {
        SampleService.clock().set("2025-01-02T09:00:00Z");
        office.put(
                        "/notifications/v1/recipients/" + federation,
                        "{\"mailboxes\":[],\"calendars\":[\"" + mailbox + "\"]}",
                        "\"0\"")
                .is(200);
    }

    private static Instant at(LocalDate day, int hour) {
        return Stockholm.instantOf(day, LocalTime.of(hour, 0));
    }

    private MeetingScheduled scheduled(LocalDate day, List<String> items) {
        return new MeetingScheduled(
                new MeetingId(meeting),
                new FederationId(federation),
                new MeetingSeriesId("apt"),
                MeetingKind.APT,
                null,
                at(day, 13),
                at(day, 15),
                items,
                null,
                null);
    }

    private MeetingRescheduled moved(LocalDate day) {
        return new MeetingRescheduled(
                new MeetingId(meeting),
                new FederationId(federation),
                new MeetingSeriesId("apt"),
                MeetingKind.APT,
                null,
                at(day, 13),
                at(day, 15),
                null);
    }

    private MeetingCancelled cancelled(LocalDate day) {
        return new MeetingCancelled(
                new MeetingId(meeting),
                new FederationId(federation),
                new MeetingSeriesId("apt"),
                MeetingKind.APT,
                null,
                day,
                null);
    }

    private static SampleEvents.Sent tell(Event event) {
        var sent = SampleEvents.publish(event, SampleService.clock().instant());
        await().until(() -> SampleService.shared()
                        .getBean(MongoOperations.class)
                        .count(
                                Query.query(Criteria.where("applied." + event.subject())
                                        .is(SampleEvents.sequence(event.subject()))),
                                "calendarEvents")
                > 0);
        return sent;
    }

    private static void look() {
        SampleService.shared().getBean(Calendars.class).look();
        MailboxesForTests.sendWhatWaits(SampleService.shared());
    }

    private List<Mailroom.Mail> mails() {
        return SampleService.post().mailsTo(mailbox);
    }

    /** METHOD, SEQUENCE, STATUS and day, as ical4j reads each mail. */
    private List<String> read() {
        return mails().stream()
                .map(mail -> {
                    var event = (VEvent) mail.calendar().getComponent("VEVENT").orElseThrow();
                    return mail.calendar().getMethod().getValue() + " "
                            + event.getSequence().getSequenceNo() + " "
                            + event.getStatus().getValue() + " "
                            + start(event).atZone(Stockholm.ZONE).toLocalDate();
                })
                .toList();
    }

    private static Instant start(VEvent event) {
        DateProperty<?> start = event.getDateTimeStart();
        return Instant.from(start.getDate());
    }

    @Test
    void invitesMovesCancelsAndInvitesAgainWithSequenceRisingOnMaterialChangeOnly() {
        var day = LocalDate.of(2025, 3, 25);
        tell(scheduled(day, List.of("jamstalldhet")));
        look();
        tell(scheduled(day, List.of("jamstalldhet", "tillganglighet")));
        look();
        // Over the change to summer time.
        tell(moved(day.plusDays(7))).again();
        look();
        tell(cancelled(day.plusDays(7)));
        look();
        tell(scheduled(day.plusDays(7), List.of()));
        look();
        assertThat(read())
                .containsExactly(
                        "REQUEST 0 CONFIRMED 2025-03-25",
                        "REQUEST 1 CONFIRMED 2025-04-01",
                        "CANCEL 2 CANCELLED 2025-04-01",
                        "REQUEST 3 CONFIRMED 2025-04-01");
        assertThat(mails()).extracting(Mailroom.Mail::calendarUid).containsOnly(meeting + "@atagande");
        for (var mail : mails()) {
            assertThat(mail.calendar().validate().hasErrors()).isFalse();
            assertThat(mail.calendarType())
                    .contains("text/calendar")
                    .containsIgnoringCase(
                            "method=" + mail.calendar().getMethod().getValue());
        }
        assertThat(mails().getLast().text()).contains("/paminnelser/regler?forbund=" + federation);
    }

    @Test
    void neverLetsACancelOvertakeItsRequestAndTellsOnlyTheLastOfSeveralChanges() {
        var day = LocalDate.of(2025, 5, 13);
        SampleService.post().shut();
        tell(scheduled(day, List.of()));
        look();
        tell(moved(day.plusDays(1)));
        look();
        tell(cancelled(day.plusDays(1)));
        look();
        SampleService.post().open();
        SampleService.clock().forward(java.time.Duration.ofMinutes(1));
        look();
        look();
        assertThat(read()).containsExactly("REQUEST 0 CONFIRMED 2025-05-13", "CANCEL 2 CANCELLED 2025-05-14");
    }

    @Test
    void asksNobodyAboutWhatIsCancelledBeforeAnybodyWasInvited() {
        tell(scheduled(LocalDate.of(2025, 5, 13), List.of()));
        tell(cancelled(LocalDate.of(2025, 5, 13)));
        look();
        assertThat(mails()).isEmpty();
    }

    private String subscribe(boolean joint) {
        var made = office.post(
                        "/notifications/v1/calendar-subscriptions",
                        "{\"federation\":\"%s\",\"joint\":%s,\"name\":\"Skärmen\"}".formatted(federation, joint))
                .is(201)
                .json();
        return made.get("address").asString().replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, String> byIcal4j(String text) throws Exception {
        var events = new TreeMap<String, String>();
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        for (var component : calendar.getComponents("VEVENT")) {
            var event = (VEvent) component;
            events.put(
                    event.getUid().orElseThrow().getValue(),
                    start(event) + " " + event.getStatus().getValue());
        }
        return events;
    }

    private static Map<String, String> byBiweekly(String text) {
        var events = new TreeMap<String, String>();
        for (var event : Biweekly.parse(text).first().getEvents()) {
            events.put(
                    event.getUid().getValue(),
                    event.getDateStart().getValue().toInstant() + " "
                            + event.getStatus().getValue());
        }
        return events;
    }

    @Test
    void isReadAlikeByTwoParsersAtEveryPointOfSixtyWeeks() throws Exception {
        var address = subscribe(false);
        var expected = new TreeMap<String, String>();
        var ids = new ArrayList<String>();
        for (int week = 0; week < 60; week++) {
            var day = LocalDate.of(2025, 1, 7).plusWeeks(week);
            var id = SampleService.freshName();
            ids.add(id);
            tell(new MeetingScheduled(
                    new MeetingId(id),
                    new FederationId(federation),
                    new MeetingSeriesId("apt"),
                    MeetingKind.APT,
                    null,
                    at(day, 9),
                    at(day, 10),
                    List.of(),
                    null,
                    null));
            expected.put(id + "@atagande", at(day, 9) + " CONFIRMED");
            if (week % 7 == 3) {
                tell(new MeetingRescheduled(
                        new MeetingId(id),
                        new FederationId(federation),
                        new MeetingSeriesId("apt"),
                        MeetingKind.APT,
                        null,
                        at(day.plusDays(1), 10),
                        at(day.plusDays(1), 11),
                        null));
                expected.put(id + "@atagande", at(day.plusDays(1), 10) + " CONFIRMED");
            }
            if (week % 11 == 5) {
                tell(new MeetingCancelled(
                        new MeetingId(id),
                        new FederationId(federation),
                        new MeetingSeriesId("apt"),
                        MeetingKind.APT,
                        null,
                        day,
                        null));
                expected.computeIfPresent(id + "@atagande", (uid, said) -> said.replace("CONFIRMED", "CANCELLED"));
            }
            if (week % 6 == 0 || week > 56) {
                var text = new Http().get(address).is(200).text();
                assertThat(byIcal4j(text)).isEqualTo(expected);
                assertThat(byBiweekly(text)).isEqualTo(expected);
            }
        }
        assertThat(expected).hasSize(60);
    }

    @Test
    void showsACalendarToWhoeverHasItsAddressUntilItIsTakenBack() throws Exception {
        tell(scheduled(LocalDate.of(2025, 5, 13), List.of()));
        var own = subscribe(false);
        var joint = subscribe(true);
        var answer = new Http().get(own).is(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(byIcal4j(answer.text())).containsOnlyKeys(meeting + "@atagande");
        assertThat(byIcal4j(new Http().get(joint).is(200).text())).containsKey(meeting + "@atagande");
        assertThat(new Http().get(own + "x").status()).isEqualTo(404);

        var list = office.get("/notifications/v1/calendar-subscriptions?federation=" + federation)
                .is(200)
                .json();
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(list.toString()).doesNotContain(own.substring(own.lastIndexOf('/') + 1));
        for (var one : list.get("items")) {
            office.post("/notifications/v1/calendar-subscriptions/"
                            + one.get("id").asString() + "/revocations")
                    .is(200);
        }
        assertThat(new Http().get(own).status()).isEqualTo(404);
        assertThat(new Http().get(joint).status()).isEqualTo(404);
        assertThat(new Http("staff:" + federation)
                        .post(
                                "/notifications/v1/calendar-subscriptions",
                                "{\"federation\":\"%s\",\"joint\":false,\"name\":\"x\"}".formatted(federation))
                        .status())
                .isEqualTo(403);
    }
}
