package se.atagande.commitments.declaration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All declarations. */
@Component
class Declarations {

    private final AggregateStore<Declaration> store;

    Declarations(Feeds feeds) {
        store = feeds.store(Declaration.class, "declarations");
    }

    Optional<Stored<Declaration>> find(String id) {
        return store.find(id);
    }

    List<Stored<Declaration>> all() {
        return store.find(new Query());
    }

    /** Those whose commitments are not all in place. */
    List<Stored<Declaration>> unfinished() {
        return store.find(query(where("taken").is(false)));
    }

    Stored<Declaration> create(Declaration declaration) {
        return store.create(declaration, List.of(declaration.signed()));
    }

    Stored<Declaration> replace(Stored<Declaration> before, Declaration after) {
        return store.replace(before, after, List.of());
    }
}
