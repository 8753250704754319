package se.atagande.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.atagande.notifications.reminder.SampleOccasions.apt;
import static se.atagande.notifications.reminder.SampleOccasions.cancelled;
import static se.atagande.notifications.reminder.SampleOccasions.democracyDay;
import static se.atagande.notifications.reminder.SampleOccasions.democracyDayMoved;
import static se.atagande.notifications.reminder.SampleOccasions.moved;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.VEvent;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.atagande.contracts.Event;
import se.atagande.contracts.notification.DeliveryFailed;
import se.atagande.contracts.notification.ReminderSent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.Told;
import se.atagande.notifications.mail.MailboxesForTests;
import se.atagande.platform.TestClock;

/** From the event on the broker to the mail in the mailbox, through a year if need be. The year is a past one: the broker refuses what claims to come
 * from the future. Each test has a federation of its own. */
@Tag("store")
class RemindersTest {

    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T09:00:00Z");
    private static final TestClock CLOCK = new TestClock(NEW_YEAR);
    private static final String DATABASE = SampleService.freshName();
    private static final LocalDate TUESDAY = LocalDate.of(2025, 5, 13);

    private static Mailroom mailroom;
    private static ConfigurableApplicationContext service;

    private final String id = SampleService.freshName();
    private final String federation = SampleService.freshName();
    private final String mailbox = "apt@" + federation + ".example";

    @BeforeAll
    static void start() {
        mailroom = new Mailroom();
        service = instance();
    }

    @AfterAll
    static void stop() {
        service.close();
        mailroom.close();
    }

    private static ConfigurableApplicationContext instance() {
        return SampleService.start(
                DATABASE, CLOCK, Map.of("spring.mail.port", mailroom.port, "spring.mail.host", "127.0.0.1"));
    }

    @BeforeEach
    void atNewYear() {
        CLOCK.set(NEW_YEAR);
        recipients(federation, mailbox);
    }

    @SuppressWarnings("unchecked")
    private static <A> AggregateStore<A> store(String bean) {
        return (AggregateStore<A>) service.getBean(bean);
    }

    private static void recipients(String of, String... mailboxes) {
        MailboxesForTests.set(service, of, mailboxes);
    }

    private static MongoOperations mongo() {
        return service.getBean(MongoOperations.class);
    }

    /** Tells an event and waits until it has been heard. */
    private static SampleEvents.Sent tell(Event event) {
        var sent = SampleEvents.publish(event, CLOCK.instant());
        await().until(() -> heard(event.subject()) == SampleEvents.sequence(event.subject()));
        return sent;
    }

    private static long heard(String subject) {
        var occasion = mongo().findById(subject, Document.class, "occasions");
        return occasion == null
                ? 0
                : occasion.get("applied", Document.class)
                        .get(subject, Number.class)
                        .longValue();
    }

    private static void look() {
        service.getBean(SendingReminders.class).look();
    }

    private static void lookAt(String moment) {
        CLOCK.set(Instant.parse(moment));
        look();
    }

    private List<Mailroom.Mail> mails() {
        return mailroom.mailsTo(mailbox);
    }

    private List<Stored<Reminder>> reminders() {
        return RemindersTest.<Reminder>store("reminderStore")
                .find(Query.query(Criteria.where("federation").is(federation)));
    }

    @Test
    void sendsTheMailWithTheAgendaAndTheCalendar() {
        tell(apt(id, federation, TUESDAY));
        lookAt("2025-05-06T05:59:59Z");
        lookAt("2025-05-06T06:00:00Z");

        var mail = mails().getLast();
        assertThat(mail.subject()).isEqualTo("Påminnelse: APT tisdag 13 maj 2025 kl. 13.00");
        assertThat(mail.text())
                .contains("Tisdag 13 maj 2025 kl. 13.00–15.00 är det APT")
                .contains("– Jämställdhet\n– Respekttrappan, steg 3: Quizza!")
                .contains("http://localhost:8080/mote/" + id)
                .contains("lista för påminnelser");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("From")).contains("paminnelser@atagande.example");
        assertThat(mail.calendarType()).startsWith("text/calendar").containsIgnoringCase("method=PUBLISH");
        assertThat(mail.calendar().validate().hasErrors()).isFalse();
        var event = (VEvent) mail.calendar().getComponent("VEVENT").orElseThrow();
        assertThat(event.getProperty("DTSTART").orElseThrow().toString().strip())
                .isEqualTo("DTSTART;TZID=Europe/Stockholm:20250513T130000");
        assertThat(event.getSequence().getSequenceNo()).isZero();
    }

    @Test
    void sendsExactlyWhatIsDueThroughAYearAndNothingTwice() {
        var expected = Map.of(
                // two weeks before is Epiphany
                "2025-01-20", List.of("2025-01-03T07:00", "2025-01-13T07:00", "2025-01-17T07:00"),
                "2025-02-17", List.of("2025-02-03T07:00", "2025-02-10T07:00", "2025-02-14T07:00"),
                // the day before is that of the change to summer time: Friday before it, still winter time
                "2025-03-31", List.of("2025-03-17T07:00", "2025-03-24T07:00", "2025-03-28T07:00"),
                // a week before is Easter Monday: Maundy Thursday
                "2025-04-28", List.of("2025-04-14T06:00", "2025-04-17T06:00", "2025-04-25T06:00"),
                // the day before is Ascension Day
                "2025-05-30", List.of("2025-05-16T06:00", "2025-05-23T06:00", "2025-05-28T06:00"),
                // the day before is the Sunday after midsummer
                "2025-06-23", List.of("2025-06-09T06:00", "2025-06-16T06:00", "2025-06-19T06:00"),
                // the day before is that of the change to winter time
                "2025-10-27", List.of("2025-10-13T06:00", "2025-10-20T06:00", "2025-10-24T06:00"),
                "2025-11-03", List.of("2025-10-20T06:00", "2025-10-27T07:00", "2025-10-31T07:00"),
                // the day before is the Sunday after Christmas
                "2025-12-29", List.of("2025-12-15T07:00", "2025-12-22T07:00", "2025-12-23T07:00"));
        expected.keySet().forEach(day -> tell(apt(SampleService.freshName(), federation, LocalDate.parse(day))));
        tell(democracyDay(id, federation, Set.of(federation), LocalDate.of(2025, 9, 16)));

        for (var moment = NEW_YEAR;
                moment.isBefore(NEW_YEAR.plus(Duration.ofDays(365)));
                moment = moment.plusSeconds(3600)) {
            CLOCK.set(moment);
            look();
        }

        assertThat(mails()).extracting(Mailroom.Mail::id).doesNotHaveDuplicates();
        assertThat(mails()).hasSize(30);
        expected.forEach((day, moments) -> assertThat(sentFor(LocalDate.parse(day)))
                .as("APT %s", day)
                .containsExactlyElementsOf(
                        moments.stream().map(m -> Instant.parse(m + ":00Z")).toList()));
        assertThat(sentFor(LocalDate.of(2025, 9, 16)))
                .containsExactly(
                        Instant.parse("2025-08-15T06:00:00Z"),
                        Instant.parse("2025-09-02T06:00:00Z"),
                        Instant.parse("2025-09-12T06:00:00Z"));
        assertThat(reminders()).allSatisfy(r -> {
            assertThat(r.state().state()).isEqualTo(Reminder.State.SENT);
            assertThat(r.sequence()).isEqualTo(1);
        });
    }

    /** The moments at which mails about an occasion on this day were sent. */
    private List<Instant> sentFor(LocalDate day) {
        return mails().stream()
                .filter(mail -> mail.calendar()
                        .getComponent("VEVENT")
                        .orElseThrow()
                        .toString()
                        .contains("DTSTART;TZID=Europe/Stockholm:"
                                + day.toString().replace("-", "") + "T130000"))
                .map(Mailroom.Mail::sentAt)
                .toList();
    }

    @Test
    void followsAMeetingThatIsMoved() {
        tell(apt(id, federation, TUESDAY));
        lookAt("2025-04-29T06:00:00Z");
        assertThat(mails()).hasSize(1);
        tell(moved(id, federation, LocalDate.of(2025, 5, 22)));
        lookAt("2025-05-06T06:00:00Z");
        assertThat(mails()).hasSize(1);
        for (var moment : List.of("2025-05-08T06:00:00Z", "2025-05-15T06:00:00Z", "2025-05-21T06:00:00Z")) {
            lookAt(moment);
        }
        assertThat(mails())
                .extracting(Mailroom.Mail::subject)
                .containsExactly(
                        "Påminnelse: APT tisdag 13 maj 2025 kl. 13.00",
                        "Påminnelse: APT torsdag 22 maj 2025 kl. 13.00",
                        "Påminnelse: APT torsdag 22 maj 2025 kl. 13.00",
                        "Påminnelse: APT torsdag 22 maj 2025 kl. 13.00");
        assertThat(mails()).extracting(Mailroom.Mail::calendarSequence).containsExactly(0, 1, 1, 1);
        assertThat(mails()).extracting(Mailroom.Mail::calendarUid).containsOnly(id + "@atagande");
    }

    @Test
    void fallsSilentWhenTheMeetingIsCancelledAndSpeaksAgainWhenItComesBack() {
        tell(apt(id, federation, TUESDAY));
        lookAt("2025-04-29T06:00:00Z");
        tell(cancelled(id, federation, TUESDAY));
        lookAt("2025-05-06T06:00:00Z");
        assertThat(mails()).hasSize(1);
        assertThat(reminders())
                .extracting(r -> r.state().state())
                .containsExactlyInAnyOrder(Reminder.State.SENT, Reminder.State.SKIPPED);
        CLOCK.set(Instant.parse("2025-05-07T06:00:00Z"));
        tell(apt(id, federation, TUESDAY));
        look();
        assertThat(mails()).hasSize(1);
        lookAt("2025-05-12T06:00:00Z");
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().calendarSequence()).isEqualTo(2);
    }

    @Test
    void sendsNothingWhoseMomentHadPassedWhenTheMeetingWasPlanned() {
        CLOCK.set(Instant.parse("2025-05-07T10:00:00Z"));
        tell(apt(id, federation, TUESDAY));
        look();
        assertThat(mails()).isEmpty();
        lookAt("2025-05-12T06:00:00Z");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void tellsTheLatestAgendaAndNothingTwiceWhenTheMeetingIsToldAgain() {
        var first = tell(apt(id, federation, TUESDAY));
        lookAt("2025-04-29T06:00:00Z");
        tell(apt(id, federation, TUESDAY, List.of("jamstalldhet"), 4));
        first.again();
        look();
        assertThat(mails()).hasSize(1);
        lookAt("2025-05-06T06:00:00Z");
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().text()).contains("steg 4: Upplev!");
    }

    @Test
    void sendsOnlyTheLatestOfSeveralThatAreDue() {
        tell(apt(id, federation, TUESDAY));
        lookAt("2025-05-09T12:00:00Z");
        assertThat(mails()).hasSize(1);
        assertThat(reminders())
                .extracting(r -> r.state().daysBefore() + " " + r.state().state())
                .containsExactlyInAnyOrder("14 SKIPPED", "7 SENT");
    }

    @Test
    void remindsEachOfTheFederationsThatArrangeTheDemocracyDay() {
        var other = SampleService.freshName();
        recipients(other, "kansli@" + other + ".example", "apt@" + other + ".example");
        tell(democracyDay(id, federation, Set.of(other), LocalDate.of(2025, 9, 16)));
        lookAt("2025-08-15T06:00:00Z");
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .startsWith("Påminnelse: Demokratidag tisdag 16 september"));
        assertThat(mailroom.mailsTo("kansli@" + other + ".example")).hasSize(1);
        assertThat(mailroom.mailsTo("apt@" + other + ".example")).hasSize(1);
    }

    @Test
    void followsADemocracyDayThatIsMoved() {
        tell(democracyDay(id, federation, Set.of(federation), TUESDAY));
        lookUntilNothingIsDue("2025-04-11T06:00:00Z");
        assertThat(mails()).hasSize(1);
        var moved = tell(democracyDayMoved(id, federation, Set.of(federation), LocalDate.of(2025, 6, 3)));
        moved.again();
        lookUntilNothingIsDue("2025-04-29T06:00:00Z");
        assertThat(mails()).as("nothing for the old day").hasSize(1);
        for (var moment : List.of("2025-05-02T06:00:00Z", "2025-05-20T06:00:00Z", "2025-05-30T06:00:00Z")) {
            lookUntilNothingIsDue(moment);
        }
        assertThat(mails())
                .extracting(Mailroom.Mail::subject)
                .containsExactly(
                        "Påminnelse: Demokratidag tisdag 13 maj 2025 kl. 13.00",
                        "Påminnelse: Demokratidag tisdag 3 juni 2025 kl. 13.00",
                        "Påminnelse: Demokratidag tisdag 3 juni 2025 kl. 13.00",
                        "Påminnelse: Demokratidag tisdag 3 juni 2025 kl. 13.00");
        assertThat(mails()).extracting(Mailroom.Mail::calendarSequence).containsExactly(0, 1, 1, 1);
    }

    /** What other tests have left is due as well, and a look takes only so many. */
    private static void lookUntilNothingIsDue(String moment) {
        CLOCK.set(Instant.parse(moment));
        for (var looks = 0; looks < 8; looks++) {
            look();
        }
    }

    @Test
    void skipsWhatNobodyIsToGet() {
        var lonely = SampleService.freshName();
        tell(apt(id, lonely, TUESDAY));
        lookAt("2025-05-12T06:00:00Z");
        assertThat(RemindersTest.<Reminder>store("reminderStore")
                        .find(Query.query(Criteria.where("federation").is(lonely))))
                .allSatisfy(r -> assertThat(r.state().reason()).isEqualTo(Occasion.Over.NO_RECIPIENTS));
    }

    @Test
    void triesAgainUntilTheMailServerIsBackAndTellsThatItWasSent() {
        try (var told = new Told(federation)) {
            tell(apt(id, federation, TUESDAY));
            mailroom.shut();
            lookAt("2025-05-12T06:00:00Z");
            look();
            assertThat(last().attempts()).isEqualTo(1);
            mailroom.open();
            look();
            assertThat(mails()).isEmpty();
            CLOCK.forward(Duration.ofSeconds(30));
            look();
            look();
            assertThat(mails()).hasSize(1);
            assertThat(last().state()).isEqualTo(Reminder.State.SENT);
            await().untilAsserted(() -> assertThat(told.types()).containsExactly(ReminderSent.TYPE));
        }
    }

    @Test
    void tellsThatItFailedWhenTheMailServerWasAwayUntilTheMeeting() {
        try (var told = new Told(federation)) {
            tell(apt(id, federation, TUESDAY));
            mailroom.shut();
            for (var moment = Instant.parse("2025-05-12T06:00:00Z");
                    moment.isBefore(SampleOccasions.start(TUESDAY));
                    moment = moment.plus(Duration.ofMinutes(10))) {
                CLOCK.set(moment);
                look();
            }
            assertThat(last().state()).isEqualTo(Reminder.State.PLANNED);
            mailroom.open();
            CLOCK.set(SampleOccasions.start(TUESDAY));
            look();
            assertThat(mails()).isEmpty();
            assertThat(last().state()).isEqualTo(Reminder.State.FAILED);
            await().untilAsserted(() -> assertThat(told.types()).containsExactly(DeliveryFailed.TYPE));
        }
    }

    /** The reminder of the day before. */
    private Reminder last() {
        return reminders().stream()
                .map(Stored::state)
                .filter(r -> r.daysBefore() == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsOnceWithTwoInstancesAtWork() throws Exception {
        var meetings = IntStream.range(0, 60).mapToObj(i -> id + "-" + i).toList();
        meetings.forEach(meeting -> SampleEvents.publish(apt(meeting, federation, TUESDAY), CLOCK.instant()));
        try (var other = instance();
                var threads = Executors.newFixedThreadPool(4)) {
            await().until(() -> mongo().count(Query.query(Criteria.where("_id").in(meetings)), "occasions") == 60);
            CLOCK.set(Instant.parse("2025-05-06T06:00:00Z"));
            var lookers = List.of(
                    service.getBean(SendingReminders.class),
                    other.getBean(SendingReminders.class),
                    service.getBean(SendingReminders.class),
                    other.getBean(SendingReminders.class));
            var looks = lookers.stream()
                    .map(looker -> threads.submit(() -> IntStream.range(0, 8).forEach(i -> looker.look())))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }
        assertThat(mails()).hasSize(60).extracting(Mailroom.Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void sendsWhatACrashedInstanceHadClaimedWhenTheClaimIsOver() {
        tell(apt(id, federation, TUESDAY));
        CLOCK.set(Instant.parse("2025-05-12T06:00:00Z"));
        crashAfterClaim();
        look();
        assertThat(mails()).isEmpty();
        CLOCK.forward(Duration.ofMinutes(2));
        look();
        look();
        assertThat(mails()).hasSize(1);
    }

    /** As {@link SendingReminders} does it, up to the conversation with the mail server. */
    private void crashAfterClaim() {
        var occasion = Objects.requireNonNull(mongo().findById(id, Occasion.class, "occasions"));
        var due = occasion.due().getLast();
        var store = RemindersTest.<Reminder>store("reminderStore");
        var made = store.create(Reminder.of(occasion, due, List.of(mailbox)), List.of());
        store.replace(made, made.state().claimed(CLOCK.instant()), List.of());
    }

    @Test
    void repeatsAMailOnlyUnderItsOwnMessageIdWhenTheRecordOfItWasLost() {
        tell(apt(id, federation, TUESDAY));
        lookAt("2025-05-12T06:00:00Z");
        mongo().updateFirst(
                        Query.query(Criteria.where("_id").is(last().id())),
                        new Update()
                                .set("state", Reminder.State.PLANNED)
                                .set("letters.0.handover", Reminder.Handover.WAITING)
                                .set("nextAttemptAt", Date.from(CLOCK.instant())),
                        "reminders");
        look();
        assertThat(mails()).hasSize(2);
        assertThat(mails().getFirst().id()).isEqualTo(mails().getLast().id());
    }
}
