package se.atagande.commitments.supplier;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

/** The dossiers of all suppliers; each change is one write with its events. */
@Component
class Suppliers {

    private static final String COLLECTION = "suppliers";
    private static final String FEDERATIONS = "federations";

    private final AggregateStore<Supplier> store;

    Suppliers(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Supplier.class, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index(FEDERATIONS, ASC));
    }

    Rows<Supplier> rows() {
        return Rows.stored(store, FEDERATIONS, Sort.by("name", "_id"));
    }

    Optional<Stored<Supplier>> find(String id) {
        return store.find(id);
    }

    /** All dossiers that one of these federations shares. */
    List<Stored<Supplier>> sharedBy(Collection<FederationId> federations) {
        return store.find(Query.query(where(FEDERATIONS)
                .in(federations.stream().map(FederationId::value).toList())));
    }

    /** The dossier, where this federation shares it. */
    Optional<Supplier> sharedBy(FederationId federation, String id) {
        return store.find(id).map(Stored::state).filter(it -> it.federations().contains(federation));
    }

    /** Writes what follows for the dossier as it is now; throws {@link OptimisticLockingFailureException} where it is no longer as it must be. */
    void change(String id, Predicate<Supplier> still, Function<Supplier, SupplierOutcome> change) {
        var now = store.find(id).filter(it -> still.test(it.state())).orElseThrow(() -> changed(id));
        if (!(change.apply(now.state()) instanceof SupplierOutcome.Changed changed)) {
            throw changed(id);
        }
        write(now, changed);
    }

    private static OptimisticLockingFailureException changed(String id) {
        return new OptimisticLockingFailureException("suppliers/" + id + " has changed");
    }

    Stored<Supplier> register(Supplier supplier) {
        return store.create(supplier, List.of());
    }

    Stored<Supplier> write(Stored<Supplier> before, SupplierOutcome.Changed changed) {
        return store.replace(before, changed.supplier(), changed.events());
    }
}
