package se.atagande.commitments.headcount;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** The headcounts of all initiatives. */
@Component
public class Headcounts {

    static final String FEDERATION = "federation";

    private final AggregateStore<Headcount> store;

    Headcounts(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Headcount.class, "headcounts");
        mongo.indexOps("headcounts").createIndex(new Index(FEDERATION, ASC));
    }

    /** What is known of these federations' initiatives. */
    public StaffRegister of(Collection<FederationId> federations) {
        var ids = federations.stream().map(FederationId::value).toList();
        return new StaffRegister(store.find(query(where(FEDERATION).in(ids))).stream()
                .map(Stored::state)
                .toList());
    }

    Rows<Headcount> rows() {
        return Rows.stored(store, FEDERATION, Sort.by("_id"));
    }

    Optional<Stored<Headcount>> find(String initiative) {
        return store.find(initiative);
    }

    List<Stored<Headcount>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** Writes what holds from now on, when it is still at {@code version}; 0 where there was none. */
    EntryOutcome enter(Headcount headcount, long version) {
        var before = store.find(headcount.id());
        if (before.isPresent() && !before.get().state().federation().equals(headcount.federation())) {
            return new EntryOutcome.OfAnotherFederation();
        }
        if (before.map(Stored::version).orElse(0L) != version) {
            throw new OptimisticLockingFailureException("headcounts/" + headcount.id());
        }
        try {
            return new EntryOutcome.Entered(
                    before.isPresent()
                            ? store.replace(before.get(), headcount, List.of())
                            : store.create(headcount, List.of()));
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("headcounts/" + headcount.id(), e);
        }
    }
}
