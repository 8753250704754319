package se.atagande.commitments.activemeasure;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** One snapshot for a federation and year that is over, never written again. */
@Component
class Snapshots {

    static final String FEDERATION = "federation";
    static final String YEAR = "year";

    private final AggregateStore<Snapshot> store;
    private final Measures measures;

    Snapshots(Feeds feeds, Measures measures) {
        this.store = feeds.store(Snapshot.class, "measureSnapshots");
        this.measures = measures;
    }

    SnapshotOutcome take(FederationId federation, int year) {
        var today = measures.today();
        if (year >= today.getYear()) {
            return new SnapshotOutcome.YearNotOver();
        }
        var snapshot = Snapshot.of(federation, year, measures.standing(federation, year), today);
        try {
            store.create(snapshot, List.of());
        } catch (DuplicateKeyException taken) {
            return new SnapshotOutcome.AlreadyTaken();
        }
        return new SnapshotOutcome.Taken(snapshot);
    }

    Optional<Snapshot> find(FederationId federation, int year) {
        return store.find(Snapshot.id(federation, year)).map(Stored::state);
    }

    List<Snapshot> find(Query query) {
        return store.find(query).stream().map(Stored::state).toList();
    }

    long count(Query query) {
        return store.count(query);
    }
}
