package se.atagande.deviations.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.audit.AuditEntry.Act;
import se.atagande.deviations.secrecy.Secrecy;
import se.atagande.feed.Contention;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/**
 * What is read is written down before it is shown, and what is written down cannot be changed unseen: without the master key no seal can be made, and a
 * change, an insertion or a removal breaks every seal after it. Only the loss of the newest entries is not seen from the chain alone: {@link Anchoring} tells
 * others its length and last seal, day by day.
 */
@Component
public class AuditChain {

    private static final String COLLECTION = "auditEntries";

    private final MongoOperations mongo;
    private final Secrecy secrecy;

    AuditChain(MongoOperations mongo, Secrecy secrecy) {
        this.mongo = mongo;
        this.secrecy = secrecy;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("federation", Sort.Direction.ASC).on("number", Sort.Direction.DESC));
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("deviation", Sort.Direction.ASC).on("number", Sort.Direction.DESC));
    }

    public void read(FederationId federation, DeviationId deviation, String subject, LocalDate day) {
        append(federation, deviation, subject, Act.READ, day);
    }

    public void readUnmasked(FederationId federation, DeviationId deviation, String subject, LocalDate day) {
        append(federation, deviation, subject, Act.READ_UNMASKED, day);
    }

    public void readAttachment(FederationId federation, DeviationId deviation, String subject, LocalDate day) {
        append(federation, deviation, subject, Act.READ_ATTACHMENT, day);
    }

    public void extracted(FederationId federation, DeviationId deviation, String subject, LocalDate day) {
        append(federation, deviation, subject, Act.EXTRACTED, day);
    }

    public void changed(FederationId federation, DeviationId deviation, String subject, LocalDate day) {
        append(federation, deviation, subject, Act.CHANGED, day);
    }

    public void erased(FederationId federation, DeviationId deviation, String subject, LocalDate day) {
        append(federation, deviation, subject, Act.ERASED, day);
    }

    private void append(FederationId federation, DeviationId deviation, String subject, Act act, LocalDate day) {
        Contention.whoComesSecondDoesItAgain(() -> {
            var last = last(federation);
            var number = last.map(AuditEntry::number).orElse(0L) + 1;
            var before = last.map(AuditEntry::seal).orElse(AuditEntry.FIRST);
            var seal = secrecy.fingerprint(
                    AuditEntry.sealed(before, federation.value(), number, subject, act, deviation.value(), day));
            return mongo.insert(
                    new AuditEntry(
                            String.format(Locale.ROOT, "%s/%012d", federation.value(), number),
                            federation.value(),
                            number,
                            subject,
                            act,
                            deviation.value(),
                            day,
                            seal),
                    COLLECTION);
        });
    }

    private Optional<AuditEntry> last(FederationId federation) {
        return last(of(federation));
    }

    /** The last of this day, or of the last day before it on which there is one. */
    Optional<AuditEntry> lastUntil(FederationId federation, LocalDate day) {
        return last(of(federation).and("day").lte(day));
    }

    private Optional<AuditEntry> last(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "number")), AuditEntry.class, COLLECTION));
    }

    /** Those whose cases have been read. */
    List<FederationId> federations() {
        return mongo.find(Query.query(Criteria.where("number").is(1)), AuditEntry.class, COLLECTION).stream()
                .map(entry -> new FederationId(entry.federation()))
                .toList();
    }

    boolean bears(AuditAnchor anchor) {
        return last(of(anchor.federation()).and("number").is(anchor.entries()))
                .filter(entry -> entry.seal().equals(anchor.lastSeal()))
                .isPresent();
    }

    private static Criteria of(FederationId federation) {
        return Criteria.where("federation").is(federation.value());
    }

    /** The newest first, of one case or of all. */
    Page<AuditEntry> of(FederationId federation, @Nullable DeviationId deviation, PageRequest page) {
        var criteria = deviation == null
                ? of(federation)
                : of(federation).and("deviation").is(deviation.value());
        return page.read(
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "number")),
                query -> mongo.find(query, AuditEntry.class, COLLECTION),
                query -> mongo.count(Query.of(query).limit(-1).skip(-1), COLLECTION));
    }

    /**
     * Whether every seal fits.
     *
     * @param entries how many fit, from the first
     * @param lastSeal of those; empty where there is none
     * @param brokenAt the number that does not follow or whose seal does not fit; null where the chain is whole
     */
    record Verification(
            long entries, String lastSeal, @Nullable Long brokenAt) {}

    Verification verify(FederationId federation) {
        var before = AuditEntry.FIRST;
        var number = 0L;
        try (var entries =
                mongo.stream(Query.query(of(federation)).with(Sort.by("number")), AuditEntry.class, COLLECTION)) {
            for (var all = entries.iterator(); all.hasNext(); ) {
                var entry = all.next();
                var expected = secrecy.fingerprint(AuditEntry.sealed(
                        before,
                        entry.federation(),
                        number + 1,
                        entry.subject(),
                        entry.act(),
                        entry.deviation(),
                        entry.day()));
                if (!expected.equals(entry.seal())) {
                    return new Verification(number, before, number + 1);
                }
                before = expected;
                number++;
            }
        }
        return new Verification(number, before, null);
    }
}
