package se.atagande.notifications.checkpoint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.PartnerLogs;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.feed.Logs;

/** Signs, once a day, how far each partner's log reaches; and goes through a log to see whether it is what was signed. */
@Component
class Checkpointing {

    private static final String COLLECTION = "checkpoints";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int WINDOW = 500;

    private final MongoOperations mongo;
    private final Agreements agreements;
    private final PartnerLogs partnerLogs;
    private final Logs logs;
    private final CheckpointKeys keys;
    private final Clock clock;

    Checkpointing(
            MongoOperations mongo,
            Agreements agreements,
            PartnerLogs partnerLogs,
            Logs logs,
            CheckpointKeys keys,
            Clock clock) {
        this.mongo = mongo;
        this.agreements = agreements;
        this.partnerLogs = partnerLogs;
        this.logs = logs;
        this.keys = keys;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("log", Sort.Direction.ASC)
                        .on("day", Sort.Direction.DESC)
                        .named("log"));
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.checkpoints.look-every}")
    void look() {
        agreements.inForce().forEach(this::ofToday);
    }

    /** Today's, made if it is not there. */
    Checkpoint ofToday(Agreement agreement) {
        var day = LocalDate.ofInstant(clock.instant(), STOCKHOLM);
        return find(agreement, day).orElseGet(() -> make(agreement, day));
    }

    private Checkpoint make(Agreement agreement, LocalDate day) {
        var key = keys.current();
        // The store keeps milliseconds; what is signed is what is kept.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var draft = Checkpoint.unsigned(
                agreement.id(), agreement.federation().value(), day, partnerLogs.head(agreement), now, key.id());
        try {
            return mongo.insert(draft.signed(keys.sign(key, draft.text())), COLLECTION);
        } catch (DuplicateKeyException madeByAnother) {
            return find(agreement, day).orElseThrow();
        }
    }

    private Optional<Checkpoint> find(Agreement agreement, LocalDate day) {
        return Optional.ofNullable(mongo.findById(agreement.id() + "/" + day, Checkpoint.class, COLLECTION));
    }

    List<Checkpoint> of(Agreement agreement, Query page) {
        return mongo.find(page, Checkpoint.class, COLLECTION);
    }

    long count(Agreement agreement) {
        return mongo.count(which(agreement), COLLECTION);
    }

    static Query which(Agreement agreement) {
        return Query.query(Criteria.where("log").is(agreement.id()));
    }

    /**
     * What going through a log has shown.
     *
     * @param entries how many it holds
     * @param firstFault position of the first entry that is missing, altered or not sealed to the one before; null where all is well
     * @param checkpointsNotMet days whose signed count and seal the log does not have any more
     */
    record Verification(
            long entries, @org.jspecify.annotations.Nullable Long firstFault, List<LocalDate> checkpointsNotMet) {}

    /** Reads the whole log again. */
    Verification verify(Agreement agreement) {
        var log = agreement.id();
        var before = Entry.Head.OF_AN_EMPTY_LOG;
        @org.jspecify.annotations.Nullable Long fault = null;
        for (var slice = logs.read(log, 0, Set.of(), WINDOW);
                !slice.entries().isEmpty() && fault == null;
                slice = logs.read(log, slice.last(), Set.of(), WINDOW)) {
            for (var entry : slice.entries()) {
                if (fault == null
                        && (entry.position() != before.position() + 1
                                || !entry.predecessor().equals(before.hash())
                                || !entry.isIntact())) {
                    fault = before.position() + 1;
                }
                before = fault == null ? entry.head() : before;
            }
        }
        var notMet = mongo.find(which(agreement).with(Sort.by("day")), Checkpoint.class, COLLECTION).stream()
                .filter(checkpoint -> checkpoint.count() > 0
                        && logs.at(log, checkpoint.count())
                                .filter(entry -> entry.hash().equals(checkpoint.hash()))
                                .isEmpty())
                .map(Checkpoint::day)
                .toList();
        return new Verification(logs.head(log).position(), fault, notMet);
    }
}
