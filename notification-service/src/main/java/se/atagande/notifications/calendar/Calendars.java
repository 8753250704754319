package se.atagande.notifications.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.calendar.ICalendar.Purpose;
import se.atagande.notifications.mail.Letter;
import se.atagande.notifications.mail.Letters;
import se.atagande.notifications.mail.Mailboxes;
import se.atagande.notifications.mail.NotificationSettings;

/**
 * Invitations and their changes go out as mails to calendars, one at a time for each occasion and mailbox: the next only when the one before has left, so
 * that no CANCEL overtakes its REQUEST, and of several changes while the mail server was away only the last is told.
 */
@Component
class Calendars {

    static final String EVENTS = "calendarEvents";
    private static final String KIND = "CALENDAR";
    private static final Duration SHOWN_BEFORE = Duration.ofDays(400);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'kl.' HH.mm", Locale.of("sv"));

    private final MongoOperations mongo;
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final NotificationSettings settings;
    private final Clock clock;

    Calendars(MongoOperations mongo, Letters letters, Mailboxes mailboxes, NotificationSettings settings, Clock clock) {
        this.mongo = mongo;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.settings = settings;
        this.clock = clock;
        mongo.indexOps(EVENTS)
                .createIndex(new Index("toTell", Sort.Direction.ASC).sparse().named("to-tell"));
        mongo.indexOps(EVENTS)
                .createIndex(new Index("audiences", Sort.Direction.ASC)
                        .on("startsAt", Sort.Direction.ASC)
                        .named("audiences"));
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.look-every}")
    void look() {
        var toTell =
                Query.query(Criteria.where("toTell").is(true).and("startsAt").exists(true));
        for (var event : mongo.find(toTell, CalendarEvent.class, EVENTS)) {
            var now = clock.instant();
            if (event.endsAt().isBefore(now) || tell(event, now)) {
                mongo.updateFirst(
                        Query.query(Criteria.where("_id")
                                .is(event.id())
                                .and("sequence")
                                .is(event.sequence())
                                .and("cancelled")
                                .is(event.cancelled())),
                        new Update().unset("toTell"),
                        EVENTS);
            }
        }
    }

    /** False when one mailbox still waits for an earlier word about it. */
    private boolean tell(CalendarEvent event, Instant now) {
        var all = true;
        for (var federation : event.audiences()) {
            for (var mailbox : mailboxes.calendarsOf(federation)) {
                if (letters.waiting(KIND, event.id(), mailbox)) {
                    all = false;
                } else if (!event.cancelled() || letters.posted(KIND, event.id(), mailbox)) {
                    letters.post(letter(event, new FederationId(federation), mailbox, now));
                }
            }
        }
        return all;
    }

    private Letter letter(CalendarEvent event, FederationId federation, String mailbox, Instant now) {
        var purpose = event.cancelled() ? Purpose.CANCEL : Purpose.REQUEST;
        var link = settings.link(event.path());
        var start = DAY.format(Stockholm.at(event.startsAt()));
        var subject = (event.cancelled() ? "Inställt: " : event.sequence() > 0 ? "Ändrat: " : "Kalender: ")
                + event.title() + " " + start;
        var text =
                (event.cancelled() ? event.title() + " " + start + " är inställt." : event.title() + " " + start + ".")
                        + "\n\nLäs mer: " + link
                        + "\n\nDu får det här mejlet eftersom adressen får förbundets möten och aktiviteter till sin kalender. Ändra: "
                        + settings.link("/paminnelser/regler?forbund=" + federation) + "\n";
        return Letter.of(
                        event.id() + "|" + purpose + "|" + event.sequence(),
                        federation,
                        KIND,
                        event.id(),
                        mailbox,
                        subject,
                        text,
                        now,
                        event.endsAt())
                .withCalendar(
                        purpose.name(),
                        new String(
                                ICalendar.mail(purpose, event.asEvent(URI.create(link)), settings.from(), mailbox, now),
                                UTF_8));
    }

    /** The occasions of a federation, or of all, from a year back on. */
    byte[] subscription(String name, @Nullable FederationId federation) {
        var from = clock.instant().minus(SHOWN_BEFORE);
        var criteria = Criteria.where("startsAt").gte(Date.from(from));
        if (federation != null) {
            criteria = criteria.and("audiences").is(federation.value());
        }
        var events =
                mongo.find(Query.query(criteria).with(Sort.by("startsAt", "_id")), CalendarEvent.class, EVENTS).stream()
                        .map(event -> event.asEvent(URI.create(settings.link(event.path()))))
                        .toList();
        return ICalendar.subscription(name, List.copyOf(events), settings.from(), clock.instant());
    }
}
