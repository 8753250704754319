package se.atagande.deviations.deviation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.deviation.DeviationEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** Every report that was received. */
@Component
class Deviations {

    private static final String COLLECTION = "deviations";

    private final AggregateStore<Deviation> store;

    Deviations(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Deviation.class, COLLECTION);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("receipt", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("federation", Sort.Direction.ASC).on("reportedOn", Sort.Direction.DESC));
    }

    void add(Deviation deviation, DeviationEvent event) {
        store.create(deviation, List.of(event));
    }

    Stored<Deviation> replace(Stored<Deviation> before, Deviation after, DeviationEvent event) {
        return store.replace(before, after, List.of(event));
    }

    Optional<Stored<Deviation>> find(String id) {
        return store.find(id);
    }

    Optional<Deviation> withReceipt(String fingerprint) {
        return store.find(Query.query(Criteria.where("receipt").is(fingerprint))).stream()
                .findFirst()
                .map(Stored::state);
    }

    /** Newest day first; within a day by the random id. */
    Page<Deviation> of(Collection<FederationId> federations, Optional<DeviationState> state, PageRequest page) {
        var query =
                Query.query(in(federations, state)).with(Sort.by(Sort.Order.desc("reportedOn"), Sort.Order.asc("_id")));
        return page.read(query, store::find, store::count).map(Stored::state);
    }

    long count(FederationId federation, DeviationState state) {
        return store.count(Query.query(in(List.of(federation), Optional.of(state))));
    }

    private static Criteria in(Collection<FederationId> federations, Optional<DeviationState> state) {
        var criteria = Criteria.where("federation")
                .in(federations.stream().map(FederationId::value).toList());
        return state.map(s -> criteria.and("state").is(s.name())).orElse(criteria);
    }
}
