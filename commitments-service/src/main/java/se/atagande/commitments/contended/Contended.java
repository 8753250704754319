package se.atagande.commitments.contended;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;

/** Aggregates that many write at once: who comes second does it again on what the first one wrote. One that is not there yet is empty. */
public final class Contended<A> {

    private static final int TRIES = 60;
    private static final int LONGEST_PAUSE_MILLIS = 40;

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
        for (int tried = 1; ; tried++) {
            var before = store.find(id);
            var state = before.map(Stored::state).orElseGet(() -> empty.apply(id));
            var after = change.apply(state);
            if (after.isEmpty()) {
                return false;
            }
            try {
                if (before.isEmpty()) {
                    store.create(after.get(), List.of());
                } else if (!after.get().equals(state)) {
                    store.replace(before.get(), after.get(), List.of());
                }
                return true;
            } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
                if (tried == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
