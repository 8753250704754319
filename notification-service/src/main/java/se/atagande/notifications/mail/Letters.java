package se.atagande.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;

/**
 * The letters that wait: each is claimed by a guarded write that is also a lease, handed over, and recorded, so that of several instances one sends it. It can
 * come twice only where the process dies between the mail server's yes and the record of it, and then under the same Message-ID.
 */
@Component
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int BATCH = 50;
    private static final Duration AWAY = Duration.ofSeconds(30);

    private final AggregateStore<Letter> store;
    private final PostOffice post;
    private final Mailboxes mailboxes;
    private final QuietHours quietHours;
    private final Clock clock;
    /** The mail server was away: nothing is tried before, so that what was due first goes first when it is back. */
    private volatile Instant awayUntil = Instant.EPOCH;

    Letters(
            AggregateStore<Letter> letterStore,
            PostOffice post,
            Mailboxes mailboxes,
            QuietHours quietHours,
            Clock clock) {
        this.store = letterStore;
        this.post = post;
        this.mailboxes = mailboxes;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** Posted again, whether it has left or not, it is the same letter. False when it was there. */
    public boolean post(Letter letter) {
        try {
            store.create(letter, List.of());
            return true;
        } catch (DuplicateKeyException e) {
            LOG.debug("letter {} is posted already", letter.id());
            return false;
        }
    }

    /** Whether one of this kind about this, to this mailbox, was ever posted. */
    public boolean posted(String kind, String about, String to) {
        return store.count(Query.query(which(kind, about, to))) > 0;
    }

    /** Whether one of this kind about this, to this mailbox, has not left yet. */
    public boolean waiting(String kind, String about, String to) {
        return store.count(Query.query(which(kind, about, to).and("state").is(Letter.State.WAITING))) > 0;
    }

    private static Criteria which(String kind, String about, String to) {
        return Criteria.where("about").is(about).and("kind").is(kind).and("to").is(to);
    }

    /** Of a federation those that did not arrive, and by now never will. */
    public List<Letter> lost(String federation, Instant since) {
        var query = Query.query(Criteria.where("federation")
                        .is(federation)
                        .and("endedAt")
                        .gte(Date.from(since))
                        .and("state")
                        .in(Letter.State.BOUNCED, Letter.State.EXPIRED))
                .with(Sort.by("dueAt", "_id"))
                .limit(BATCH);
        return store.find(query).stream().map(Stored::state).toList();
    }

    /** Those of a federation, the latest first. */
    public List<Letter> of(String federation, int most) {
        var query = Query.query(Criteria.where("federation").is(federation))
                .with(Sort.by(Sort.Direction.DESC, "dueAt", "_id"))
                .limit(most);
        return store.find(query).stream().map(Stored::state).toList();
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.look-every}")
    void look() {
        var wait = Duration.between(clock.instant(), awayUntil);
        if (wait.isPositive() && wait.compareTo(AWAY) <= 0) {
            return;
        }
        var now = clock.instant();
        var query = Query.query(Criteria.where("nextAttemptAt")
                        .lte(Date.from(now))
                        .and("federation")
                        .nin(quietHours.quiet(mailboxes.federations(), now)))
                .with(Sort.by("dueAt", "_id"))
                .limit(BATCH);
        for (var waiting : store.find(query)) {
            try {
                if (send(waiting) == PostOffice.Answer.AWAY) {
                    awayUntil = clock.instant().plus(AWAY);
                    return;
                }
                awayUntil = Instant.EPOCH;
            } catch (OptimisticLockingFailureException e) {
                LOG.debug("letter {} is in other hands", waiting.state().id());
            }
        }
    }

    private PostOffice.Answer send(Stored<Letter> waiting) {
        var now = clock.instant();
        if (waiting.state().isStale(now)) {
            var expired = waiting.state().expired(now);
            store.replace(waiting, expired.letter(), expired.events());
            return PostOffice.Answer.COME_BACK;
        }
        var mine = store.replace(waiting, waiting.state().claimed(now), List.of());
        var answer = post.hand(mail(mine.state()));
        var change = mine.state().after(answer, clock.instant());
        store.replace(mine, change.letter(), change.events());
        return answer;
    }

    private static PostOffice.Mail mail(Letter letter) {
        return new PostOffice.Mail(
                letter.id(),
                letter.to(),
                letter.subject(),
                Objects.requireNonNull(letter.text()),
                letter.calendar() == null
                        ? null
                        : new PostOffice.Calendar(
                                Objects.requireNonNull(letter.calendarMethod()),
                                letter.calendar().getBytes(UTF_8)));
    }
}
