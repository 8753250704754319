package se.atagande.notifications.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;
import se.atagande.notifications.mail.Mailboxes;
import se.atagande.notifications.mail.PostOffice;
import se.atagande.notifications.preference.Preferences;
import se.atagande.notifications.reminder.Occasion.Over;

/**
 * A reminder whose moment has come is mailed once to each mailbox, by one of the instances, and then recorded.
 *
 * <p>A mail can come twice only when the process dies, or loses the store, after the mail server has said yes and before that is recorded: one letter per
 * instance and crash. It then carries the same Message-ID, by which mail programs show it once. An instance that stands still for longer than its claim
 * (two minutes) in the middle of a conversation is the same case.
 */
@Component
class SendingReminders {

    private static final Logger LOG = LoggerFactory.getLogger(SendingReminders.class);
    private static final int BATCH = 50;
    private static final Duration AWAY = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final AggregateStore<Reminder> reminders;
    private final Mailboxes mailboxes;
    private final ReminderMail mail;
    private final PostOffice post;
    private final Preferences preferences;
    private final Clock clock;
    /** The mail server was away: nothing is tried before, so that what was due first goes first when it is back. */
    private volatile Instant awayUntil = Instant.EPOCH;

    SendingReminders(
            MongoOperations mongo,
            AggregateStore<Reminder> reminderStore,
            Mailboxes mailboxes,
            ReminderMail mail,
            PostOffice post,
            Preferences preferences,
            Clock clock) {
        this.mongo = mongo;
        this.reminders = reminderStore;
        this.mailboxes = mailboxes;
        this.mail = mail;
        this.post = post;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.look-every}")
    void look() {
        makeWhatIsDue();
        sendWhatIsMade();
    }

    /** The moment has come: the reminder becomes a document of its own and leaves the occasion. Either step may be found done. */
    private void makeWhatIsDue() {
        var now = clock.instant();
        var query = Query.query(Criteria.where("due.at").lte(Date.from(now))).limit(BATCH);
        for (var occasion : mongo.find(query, Occasion.class, ReminderStores.OCCASIONS)) {
            for (var due : occasion.due()) {
                if (!due.at().isAfter(now)) {
                    if (!occasion.cameTooLateFor(due)) {
                        make(Reminder.of(
                                occasion, due, mailboxes.of(due.federation().value())));
                    }
                    mongo.updateFirst(
                            Query.query(Criteria.where("_id").is(occasion.id())),
                            new Update()
                                    .pull(
                                            "due",
                                            new Document(
                                                    "reminder", due.reminder().value())),
                            ReminderStores.OCCASIONS);
                }
            }
        }
    }

    private void make(Reminder reminder) {
        try {
            reminders.create(reminder, List.of());
        } catch (DuplicateKeyException e) {
            LOG.debug("reminder {} is made already", reminder.id());
        }
    }

    /** In the order in which they were due. */
    private void sendWhatIsMade() {
        var now = clock.instant();
        var wait = Duration.between(now, awayUntil);
        if (wait.isPositive() && wait.compareTo(AWAY) <= 0) {
            return;
        }
        var query = Query.query(Criteria.where("nextAttemptAt")
                        .lte(Date.from(now))
                        .and("federation")
                        .nin(preferences.quiet(mailboxes.federations(), now)))
                .with(Sort.by("dueAt", "_id"))
                .limit(BATCH);
        for (var stored : reminders.find(query)) {
            try {
                if (!send(stored)) {
                    awayUntil = clock.instant().plus(AWAY);
                    return;
                }
                awayUntil = Instant.EPOCH;
            } catch (OptimisticLockingFailureException e) {
                LOG.debug("reminder {} is in other hands", stored.state().id());
            }
        }
    }

    /** False when the mail server is away. */
    private boolean send(Stored<Reminder> stored) {
        var now = clock.instant();
        var reminder = stored.state();
        var occasion = mongo.findById(reminder.about(), Occasion.class, ReminderStores.OCCASIONS);
        if (occasion == null) {
            // The occasions are being built again from the topics.
            return true;
        }
        var over = reminder.letters().isEmpty()
                ? Over.NO_RECIPIENTS
                : occasion.over(reminder.day(), reminder.daysBefore(), now, offsets(reminder, occasion));
        if (over != null) {
            write(stored, reminder.closed(over, now));
            return true;
        }
        var mine = reminders.replace(stored, reminder.claimed(now), List.of());
        for (int letter : reminder.waiting().toArray()) {
            var answer = post.hand(mail.of(occasion, reminder, letter));
            if (answer == PostOffice.Answer.AWAY) {
                // The whole post waits; this one keeps its place in the queue.
                reminders.replace(mine, mine.state().released(clock.instant()), List.of());
                return false;
            }
            mine = write(mine, mine.state().after(letter, handover(answer), clock.instant()));
        }
        if (mine.state().state() == Reminder.State.PLANNED) {
            reminders.replace(mine, mine.state().paused(clock.instant(), occasion.startsAt()), List.of());
        }
        return true;
    }

    private List<Integer> offsets(Reminder reminder, Occasion occasion) {
        return preferences
                .of(reminder.federation().value())
                .daysBefore(occasion.kind().topic(), occasion.series());
    }

    private Stored<Reminder> write(Stored<Reminder> before, Reminder.Change change) {
        return reminders.replace(before, change.reminder(), change.events());
    }

    private static Reminder.Handover handover(PostOffice.Answer answer) {
        return switch (answer) {
            case ACCEPTED -> Reminder.Handover.ACCEPTED;
            case REFUSED -> Reminder.Handover.REFUSED;
            case COME_BACK, AWAY -> Reminder.Handover.WAITING;
        };
    }
}
