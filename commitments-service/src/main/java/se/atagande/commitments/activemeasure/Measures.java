package se.atagande.commitments.activemeasure;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All entries of all boards; each change is one write with its event. */
@Component
class Measures {

    static final String FEDERATION = "federation";
    static final String INITIATIVE = "entry.initiative";
    static final String GROUNDS = "entry.grounds";
    static final String STEP = "entry.step";
    static final String DAY = "entry.day";
    static final String WITHDRAWAL = "withdrawal";

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final AggregateStore<Measure> store;
    private final KnownActivities activities;
    private final Clock clock;

    Measures(Feeds feeds, MongoOperations mongo, KnownActivities activities, Clock clock) {
        this.store = feeds.store(Measure.class, "measures");
        this.activities = activities;
        this.clock = clock;
        mongo.indexOps("measures").createIndex(new Index(FEDERATION, ASC).on(DAY, ASC));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), STOCKHOLM);
    }

    Rows<Measure> rows() {
        return Rows.stored(store, FEDERATION, Sort.by(DAY, "_id"));
    }

    Optional<Stored<Measure>> find(String id) {
        return store.find(id);
    }

    List<Stored<Measure>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** Those that stand, of a federation and calendar year. */
    List<Measure> standing(FederationId federation, int year) {
        return store
                .find(query(inYear(where(FEDERATION).is(federation.value()), year)
                        .and(WITHDRAWAL)
                        .is(null)))
                .stream()
                .map(Stored::state)
                .toList();
    }

    static Criteria inYear(Criteria criteria, int year) {
        return criteria.and(DAY)
                .gte(LocalDate.of(year, 1, 1).toString())
                .lte(LocalDate.of(year, 12, 31).toString());
    }

    MeasureOutcome take(FederationId federation, Entry entry) {
        return take(UUID.randomUUID().toString(), federation, entry);
    }

    /** What {@link #take} answers. */
    MeasureOutcome outcomeOfTaking(String id, FederationId federation, Entry entry) {
        return isKnown(entry, federation)
                ? Measure.take(id, federation, entry, today())
                : new MeasureOutcome.NoSuchActivity();
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where the id is taken. */
    MeasureOutcome take(String id, FederationId federation, Entry entry) {
        var outcome = outcomeOfTaking(id, federation, entry);
        if (outcome instanceof MeasureOutcome.Changed changed) {
            store.create(changed.measure(), List.of(changed.event()));
        }
        return outcome;
    }

    /** What {@link #correct} answers. */
    MeasureOutcome outcomeOfCorrecting(Stored<Measure> seen, Entry corrected, String reason) {
        return isKnown(corrected, seen.state().federation())
                ? seen.state().correct(corrected, reason, today())
                : new MeasureOutcome.NoSuchActivity();
    }

    MeasureOutcome correct(Stored<Measure> seen, Entry corrected, String reason) {
        return kept(seen, outcomeOfCorrecting(seen, corrected, reason));
    }

    MeasureOutcome withdraw(Stored<Measure> seen, String reason) {
        return kept(seen, seen.state().withdraw(reason, today()));
    }

    private MeasureOutcome kept(Stored<Measure> seen, MeasureOutcome outcome) {
        if (outcome instanceof MeasureOutcome.Changed changed) {
            store.replace(seen, changed.measure(), List.of(changed.event()));
        }
        return outcome;
    }

    private boolean isKnown(Entry entry, FederationId federation) {
        return entry.activity() == null
                || activities.find(entry.activity(), federation).isPresent();
    }
}
