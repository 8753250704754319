package se.atagande.statistics.accessmap;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every access map that somebody has entered something into; every other one is blank, at version 0. */
@Component
class AccessMaps {

    private final AggregateStore<AccessMap> store;

    AccessMaps(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(AccessMap.class, "accessMaps");
        mongo.indexOps("accessMaps").createIndex(new Index("federation", Sort.Direction.ASC));
    }

    Stored<AccessMap> find(FederationId federation, Period period) {
        return store.find(federation + "_" + period)
                .orElseGet(() -> new Stored<>(AccessMap.blank(federation, period), 0, 0));
    }

    /** Newest first. */
    public List<AccessMap> of(FederationId federation) {
        return store.find(query(where("federation").is(federation.value()))).stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(AccessMap::id).reversed())
                .toList();
    }

    Stored<AccessMap> write(Stored<AccessMap> before, AccessMap after) {
        return store.write(before, after, List.of());
    }
}
