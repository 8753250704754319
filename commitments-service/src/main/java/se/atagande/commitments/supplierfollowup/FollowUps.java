package se.atagande.commitments.supplierfollowup;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.commitments.agenda.DecidedActivities;
import se.atagande.commitments.agenda.DecidedActivity;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.supplier.SupplierDesk.VisitBrief;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** What all visits led to; each measure stands among the activities, once. */
@Component
class FollowUps {

    private static final String COLLECTION = "visitFollowUps";
    private static final String SUPPLIER = "supplier";
    private static final String VISITORS = "visitors";
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime TO = LocalTime.of(10, 0);

    private final AggregateStore<FollowUp> store;
    private final DecidedActivities activities;

    FollowUps(Feeds feeds, MongoOperations mongo, DecidedActivities activities) {
        this.store = feeds.store(FollowUp.class, COLLECTION);
        this.activities = activities;
        mongo.indexOps(COLLECTION).createIndex(new Index(SUPPLIER, ASC).on("_id", ASC));
    }

    Stored<FollowUp> of(VisitBrief visit) {
        return store.find(visit.id().value()).orElseGet(() -> new Stored<>(FollowUp.of(visit), 0, 0));
    }

    List<FollowUp> of(String supplier, Collection<FederationId> visitors) {
        return store
                .find(query(where(SUPPLIER)
                        .is(supplier)
                        .and(VISITORS)
                        .in(visitors.stream().map(FederationId::value).toList())))
                .stream()
                .map(Stored::state)
                .toList();
    }

    /** What was stored without its activities, because everything stopped between the two, gets them with the next write. */
    Stored<FollowUp> write(Stored<FollowUp> before, FollowUp after, FederationId federation) {
        var written = store.write(before, after, List.of());
        for (var measure : after.measures()) {
            activities.plan(new DecidedActivity(
                    measure.activity(),
                    federation,
                    after.visitors(),
                    ActivityKind.MEASURE,
                    Set.of(Audience.STAFF),
                    null,
                    measure.what(),
                    WallClock.instantOf(measure.by(), FROM),
                    WallClock.instantOf(measure.by(), TO)));
        }
        return written;
    }
}
