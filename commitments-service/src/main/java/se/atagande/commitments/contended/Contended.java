package se.atagande.commitments.contended;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Contention;
import se.atagande.feed.Stored;

/** Aggregates that many write at once: who comes second does it again on what the first one wrote. One that is not there yet is empty. */
public final class Contended<A> {

    private final AggregateStore<A> store;
    private final Function<String, A> empty;

    public Contended(AggregateStore<A> store, Function<String, A> empty) {
        this.store = store;
        this.empty = empty;
    }

    public A get(String id) {
        return store.find(id).map(Stored::state).orElseGet(() -> empty.apply(id));
    }

    public List<A> find(Query query) {
        return store.find(query).stream().map(Stored::state).toList();
    }

    /** False when {@code change} refused by an empty answer; nothing is written then. */
    public boolean change(String id, Function<A, Optional<A>> change) {
        return Contention.whoComesSecondDoesItAgain(() -> {
            var before = store.find(id);
            var state = before.map(Stored::state).orElseGet(() -> empty.apply(id));
            var after = change.apply(state);
            if (after.isPresent() && !after.get().equals(state)) {
                before.ifPresentOrElse(
                        found -> store.replace(found, after.get(), List.of()),
                        () -> store.create(after.get(), List.of()));
            }
            return after.isPresent();
        });
    }
}
