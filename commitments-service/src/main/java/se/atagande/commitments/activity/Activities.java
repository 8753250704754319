package se.atagande.commitments.activity;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All activities; each change is one write with its event. */
@Component
class Activities {

    static final String FEDERATION = "federation";
    static final String ARRANGERS = "arrangers";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String STARTS_AT = "startsAt";

    private final AggregateStore<Activity> store;
    private final Clock clock;

    Activities(Feeds feeds, MongoOperations mongo, Clock clock) {
        this.store = feeds.store(Activity.class, "activities");
        this.clock = clock;
        var indexes = mongo.indexOps("activities");
        indexes.createIndex(new Index(ARRANGERS, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(
                new Index(ARRANGERS, ASC).on(STATE, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index(FEDERATION, ASC).on(STARTS_AT, ASC).on("_id", ASC));
    }

    Optional<Stored<Activity>> find(String id) {
        return store.find(id);
    }

    List<Stored<Activity>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** Those that this federation entered, by time. The reader closes it. */
    Stream<Stored<Activity>> enteredBy(FederationId federation) {
        return store.stream(query(where(FEDERATION).is(federation.value())).with(Sort.by(STARTS_AT, "_id")));
    }

    List<Stored<Activity>> withIds(Collection<String> ids) {
        return store.find(query(where("_id").in(ids)));
    }

    ActivityOutcome plan(PlanActivity command) {
        return plan(UUID.randomUUID().toString(), command);
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where the id is taken. */
    ActivityOutcome plan(String id, PlanActivity command) {
        var outcome = Activity.plan(id, command);
        if (outcome instanceof ActivityOutcome.Changed changed) {
            store.create(changed.activity(), List.of(changed.event()));
        }
        return outcome;
    }

    Optional<ActivityOutcome> hold(String id, long version, HoldActivity command) {
        return change(id, version, activity -> activity.hold(command, clock.instant()));
    }

    Optional<ActivityOutcome> cancel(String id, long version, String reason) {
        return change(id, version, activity -> activity.cancel(reason));
    }

    /** Empty where there is none; throws {@link OptimisticLockingFailureException} where it could change, but did so since {@code version}. */
    private Optional<ActivityOutcome> change(String id, long version, Function<Activity, ActivityOutcome> change) {
        return store.find(id).map(stored -> {
            if (stored.state().state() == Activity.State.PLANNED && stored.version() != version) {
                throw new OptimisticLockingFailureException("activities/" + id + " is at version " + stored.version());
            }
            var outcome = change.apply(stored.state());
            if (outcome instanceof ActivityOutcome.Changed changed) {
                store.replace(stored, changed.activity(), List.of(changed.event()));
            }
            return outcome;
        });
    }
}
