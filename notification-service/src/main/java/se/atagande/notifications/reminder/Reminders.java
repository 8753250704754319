package se.atagande.notifications.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;

/** What other features may know of reminders: what is coming, which mails that will be, and what became of them. */
@Component("knownReminders")
public class Reminders {

    private static final int MANY = 1000;

    private final MongoOperations mongo;
    private final AggregateStore<Reminder> reminders;
    private final ReminderMail mail;

    Reminders(MongoOperations mongo, AggregateStore<Reminder> reminderStore, ReminderMail mail) {
        this.mongo = mongo;
        this.reminders = reminderStore;
        this.mail = mail;
    }

    /** An occasion to come. */
    public record Coming(String title, Instant startsAt, String path) {}

    /** A mail to come. */
    public record Planned(Instant at, String kind, String about, String subject, String text) {}

    /** One mail of a reminder. */
    public record Mailed(Instant at, String kind, String about, String to, State state) {}

    /** What became of a mail. */
    public enum State {
        WAITING,
        SENT,
        BOUNCED,
        EXPIRED
    }

    public List<Coming> coming(String federation, Instant from, Instant until) {
        return occasions(federation, from, until).stream()
                .map(it -> new Coming(ReminderText.title(it), it.startsAt(), ReminderMail.path(it, federation)))
                .toList();
    }

    public List<Planned> planned(String federation, Instant from, Instant until) {
        var query = Query.query(
                Criteria.where("due.federation").is(federation).and("cancelled").is(false));
        return mongo.find(query, Occasion.class, ReminderStores.OCCASIONS).stream()
                .flatMap(it -> it.due().stream()
                        .filter(due -> due.federation().value().equals(federation)
                                && !due.at().isBefore(from)
                                && due.at().isBefore(until)
                                && !it.cameTooLateFor(due))
                        .map(due -> new Planned(
                                due.at(),
                                it.kind().name(),
                                it.id(),
                                ReminderText.subject(it),
                                mail.text(it, federation, due.daysBefore()))))
                .sorted(Comparator.comparing(Planned::at).thenComparing(Planned::about))
                .toList();
    }

    /** The latest first. */
    public List<Mailed> mailed(String federation) {
        var query = Query.query(Criteria.where("federation").is(federation))
                .with(Sort.by(Sort.Direction.DESC, "dueAt", "_id"))
                .limit(MANY);
        return reminders.find(query).stream()
                .map(Stored::state)
                .flatMap(it -> it.letters().stream()
                        .map(letter ->
                                new Mailed(it.dueAt(), it.kind().name(), it.about(), letter.to(), state(it, letter))))
                .toList();
    }

    /** What could not be sent while it was worth it. */
    public List<Coming> missed(String federation, Instant since) {
        var query = Query.query(Criteria.where("federation")
                .is(federation)
                .and("dueAt")
                .gte(Date.from(since))
                .and("state")
                .is(Reminder.State.FAILED));
        return reminders.find(query).stream()
                .map(stored -> mongo.findById(stored.state().about(), Occasion.class, ReminderStores.OCCASIONS))
                .flatMap(occasion -> occasion == null ? Stream.empty() : Stream.of(occasion))
                .distinct()
                .map(it -> new Coming(ReminderText.title(it), it.startsAt(), ReminderMail.path(it, federation)))
                .toList();
    }

    private List<Occasion> occasions(String federation, Instant from, Instant until) {
        var query = Query.query(Criteria.where("audiences")
                        .is(federation)
                        .and("startsAt")
                        .gte(Date.from(from))
                        .lt(Date.from(until))
                        .and("cancelled")
                        .is(false))
                .with(Sort.by("startsAt", "_id"));
        return mongo.find(query, Occasion.class, ReminderStores.OCCASIONS);
    }

    private static State state(Reminder reminder, Reminder.Letter letter) {
        return switch (letter.handover()) {
            case ACCEPTED -> State.SENT;
            case REFUSED -> State.BOUNCED;
            case WAITING -> reminder.state() == Reminder.State.PLANNED ? State.WAITING : State.EXPIRED;
        };
    }
}
