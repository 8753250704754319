package se.atagande.commitments.activity;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.commitments.headcount.Headcounts;
import se.atagande.commitments.material.Materials;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All activities; each change is one write with its events. */
@Component
class Activities {

    static final String FEDERATION = "federation";
    static final String ARRANGERS = "arrangers";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String STARTS_AT = "startsAt";

    private final AggregateStore<Activity> store;
    private final Headcounts headcounts;
    private final Materials materials;
    private final Clock clock;

    Activities(Feeds feeds, MongoOperations mongo, Headcounts headcounts, Materials materials, Clock clock) {
        this.store = feeds.store(Activity.class, "activities");
        this.headcounts = headcounts;
        this.materials = materials;
        this.clock = clock;
        var indexes = mongo.indexOps("activities");
        indexes.createIndex(new Index(ARRANGERS, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(
                new Index(ARRANGERS, ASC).on(STATE, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(
                new Index(ARRANGERS, ASC).on(KIND, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index(FEDERATION, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index("contents.openToOthers", ASC).on("endsAt", ASC));
    }

    Rows<Activity> rows() {
        return Rows.stored(store, FEDERATION, Sort.by(STARTS_AT, "_id"));
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
        return plan(UUID.randomUUID().toString(), command);
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where the id is taken. */
    ActivityOutcome plan(String id, PlanActivity command) {
        var unknown = unknown(command.contents().materials());
        if (!unknown.isEmpty()) {
            return new ActivityOutcome.UnknownMaterial(unknown);
        }
        var outcome = Activity.plan(id, command);
        if (outcome instanceof ActivityOutcome.Changed changed) {
            store.create(changed.activity(), changed.events());
        }
        return outcome;
    }

    /** One that was planned under this id before stays as it is. */
    void planOnce(String id, PlanActivity command) {
        if (Activity.plan(id, command) instanceof ActivityOutcome.Changed changed) {
            try {
                store.create(changed.activity(), changed.events());
            } catch (DuplicateKeyException e) {
                // Planned before a crash, or by another instance: the same id, the same activity.
            }
        }
    }

    Optional<ActivityOutcome> describe(String id, long version, DescribeActivity command) {
        var unknown = unknown(command.contents().materials());
        return change(
                id,
                version,
                activity ->
                        unknown.isEmpty() ? activity.describe(command) : new ActivityOutcome.UnknownMaterial(unknown));
    }

    Optional<ActivityOutcome> use(String id, long version, List<String> used, List<Reference> references) {
        var unknown = unknown(used);
        return change(
                id,
                version,
                activity -> unknown.isEmpty()
                        ? activity.use(used, references)
                        : new ActivityOutcome.UnknownMaterial(unknown));
    }

    Optional<ActivityOutcome> move(String id, long version, Instant startsAt, Instant endsAt, @Nullable String place) {
        return change(id, version, activity -> activity.moveTo(startsAt, endsAt, place, clock.instant()));
    }

    /** Moved and described in one. */
    Optional<ActivityOutcome> replan(
            String id,
            long version,
            DescribeActivity command,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place) {
        return change(id, version, activity -> activity.replan(command, startsAt, endsAt, place, clock.instant()));
    }

    Optional<ActivityOutcome> hold(String id, long version, HoldActivity command) {
        return change(id, version, activity -> activity.hold(command, staffOf(activity), clock.instant()));
    }

    Optional<ActivityOutcome> correct(String id, long version, HoldActivity command, String reason) {
        return change(id, version, activity -> activity.correct(command, reason, staffOf(activity), clock.instant()));
    }

    Optional<ActivityOutcome> cancel(String id, long version, String reason) {
        return change(id, version, activity -> activity.cancel(reason));
    }

    /** What {@link #hold} answers where the activity is still like this. */
    ActivityOutcome outcomeOfHolding(Activity activity, HoldActivity command) {
        return activity.hold(command, staffOf(activity), clock.instant());
    }

    /** Empty where there is none; throws {@link OptimisticLockingFailureException} where it could change, but did so since {@code version}. */
    private Optional<ActivityOutcome> change(String id, long version, Function<Activity, ActivityOutcome> change) {
        return store.find(id).map(stored -> {
            var outcome = change.apply(stored.state());
            if (outcome instanceof ActivityOutcome.Changed changed) {
                if (stored.version() != version) {
                    throw new OptimisticLockingFailureException(
                            "activities/" + id + " is at version " + stored.version());
                }
                store.replace(stored, changed.activity(), changed.events());
            }
            return outcome;
        });
    }

    private Map<InitiativeId, Integer> staffOf(Activity activity) {
        return headcounts.of(activity.arrangers()).on(activity.day(), activity.arrangers());
    }

    private List<String> unknown(Collection<String> ids) {
        var known = materials.named(ids);
        var unknown = new ArrayList<>(ids);
        unknown.removeIf(known::containsKey);
        return unknown;
    }
}
