package se.atagande.statistics.initiative;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every initiative, running or ended. */
@Component
public class Initiatives {

    private final AggregateStore<Initiative> store;

    Initiatives(Feeds feeds) {
        this.store = feeds.store(Initiative.class, "initiatives");
    }

    public Optional<Initiative> find(String id) {
        return store.find(id).map(Stored::state);
    }

    /** In no particular order: a federation finances tens of them, not thousands. */
    public List<Initiative> all() {
        return store.find(new Query()).stream().map(Stored::state).toList();
    }

    /** False when the id is taken; nothing is written then. */
    boolean add(Initiative initiative) {
        try {
            store.create(initiative, List.of());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
