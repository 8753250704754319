package se.atagande.statistics.monthfile;

import java.util.List;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** What each federation calls things; of one that has said nothing, an empty mapping at version 0. */
@Component
class Mappings {

    private final AggregateStore<Mapping> store;

    Mappings(Feeds feeds) {
        this.store = feeds.store(Mapping.class, "monthMappings");
    }

    Stored<Mapping> of(FederationId federation) {
        return store.find(federation.value()).orElseGet(() -> new Stored<>(Mapping.none(federation.value()), 0, 0));
    }

    Stored<Mapping> write(Stored<Mapping> before, Mapping after) {
        return store.write(before, after, List.of());
    }
}
