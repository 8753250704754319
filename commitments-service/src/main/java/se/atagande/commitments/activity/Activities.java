package se.atagande.commitments.activity;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All activities; each change is one write with its event. */
@Component
class Activities {

    static final String ARRANGERS = "arrangers";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String STARTS_AT = "startsAt";

    private final AggregateStore<Activity> store;
    private final Clock clock;

    Activities(Feeds feeds, MongoOperations mongo, Clock clock) {
        this.store = feeds.store(Activity.class, "activities");
        this.clock = clock;
        mongo.indexOps("activities").createIndex(new Index(ARRANGERS, ASC).on(STARTS_AT, ASC));
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

    ActivityOutcome plan(PlanActivity command) {
        var outcome = Activity.plan(UUID.randomUUID().toString(), command);
        if (outcome instanceof ActivityOutcome.Changed changed) {
            store.create(changed.activity(), List.of(changed.event()));
        }
        return outcome;
    }

    /** One that was planned under this id before stays as it is. */
    void planOnce(String id, PlanActivity command) {
        if (Activity.plan(id, command) instanceof ActivityOutcome.Changed changed) {
            try {
                store.create(changed.activity(), List.of(changed.event()));
            } catch (DuplicateKeyException e) {
                // Planned before a crash, or by another instance: the same id, the same activity.
            }
        }
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
