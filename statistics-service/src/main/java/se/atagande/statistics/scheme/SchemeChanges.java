package se.atagande.statistics.scheme;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every change that a federation made to a scheme, and what is in force by them. */
@Component
public class SchemeChanges {

    private static final String COLLECTION = "schemeChanges";

    private final AggregateStore<SchemeChange> store;

    SchemeChanges(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(SchemeChange.class, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index("federation", Sort.Direction.ASC));
    }

    /** The scheme as it is for a table of these federations: the strictest of them decides. */
    public Scheme inForce(Scheme scheme, Collection<FederationId> federations) {
        var changes = federations.stream()
                .flatMap(it -> of(scheme.id(), it).stream())
                .map(Stored::state)
                .filter(it -> it.state() == SchemeChange.State.IN_FORCE)
                .toList();
        return changes.stream()
                .map(SchemeChange::threshold)
                .max(Comparator.naturalOrder())
                .map(threshold -> scheme.raised(threshold, changes.size()))
                .orElse(scheme);
    }

    /** Oldest first. */
    List<Stored<SchemeChange>> of(String scheme, FederationId federation) {
        return store
                .find(query(
                        where("federation").is(federation.value()).and("scheme").is(scheme)))
                .stream()
                .sorted(Comparator.comparing(it -> it.state().number()))
                .toList();
    }

    List<SchemeChange> of(Collection<FederationId> federations) {
        return store
                .find(query(where("federation")
                        .in(federations.stream().map(FederationId::value).toList())))
                .stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(SchemeChange::scheme)
                        .thenComparing(it -> it.federation().value())
                        .thenComparing(SchemeChange::number))
                .toList();
    }

    Optional<Stored<SchemeChange>> find(String id) {
        return store.find(id);
    }

    Stored<SchemeChange> create(SchemeChange change) {
        return store.create(change, List.of());
    }

    Stored<SchemeChange> replace(Stored<SchemeChange> before, SchemeChange after) {
        return store.replace(before, after, List.of());
    }
}
