package se.atagande.commitments.activity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;

/** What others refer to is what is stored. */
@Component
class StoredActivities implements KnownActivities {

    private final Activities activities;

    StoredActivities(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Optional<KnownActivity> find(ActivityId id, FederationId arranger) {
        return activities
                .find(id.value())
                .map(Stored::state)
                .filter(activity -> activity.arrangers().contains(arranger))
                .map(StoredActivities::known);
    }

    @Override
    public List<KnownActivity> of(FederationId arranger, Instant from, Instant before) {
        return activities
                .find(query(where(Activities.ARRANGERS)
                        .is(arranger.value())
                        .and(Activities.STARTS_AT)
                        .gte(from)
                        .lt(before)
                        .and(Activities.STATE)
                        .ne(Activity.State.CANCELLED.name())))
                .stream()
                .map(Stored::state)
                .map(StoredActivities::known)
                .toList();
    }

    private static KnownActivity known(Activity activity) {
        var report = activity.report();
        return new KnownActivity(
                new ActivityId(activity.id()),
                activity.arrangers(),
                activity.audiences(),
                activity.title(),
                activity.startsAt(),
                activity.place(),
                activity.state() == Activity.State.HELD,
                report == null ? null : report.reached(),
                report == null ? null : report.invited(),
                report == null ? Set.of() : report.topics());
    }
}
