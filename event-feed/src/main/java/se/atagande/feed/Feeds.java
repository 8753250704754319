package se.atagande.feed;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Makes the stores of a service's aggregates, and has their events relayed. */
public final class Feeds {

    private final MongoOperations mongo;
    private final Relay relay;
    private final Clock clock;

    Feeds(MongoOperations mongo, Relay relay, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
    }

    /** The store of one kind of aggregate; the index that the relay's sweep needs is created with it. */
    public <A> AggregateStore<A> store(Class<A> type, String collection) {
        if (Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .anyMatch(component -> component.getName().equals(AggregateStore.FEED))) {
            throw new IllegalArgumentException(
                    "type: " + type.getName() + " has a component feed (expected: none of that name)");
        }
        mongo.indexOps(collection)
                .createIndex(new Index(AggregateStore.OLDEST_PENDING, Sort.Direction.ASC)
                        .sparse()
                        .named("feed-oldest-pending"));
        relay.serve(collection);
        return new AggregateStore<>(mongo, type, collection, relay, clock);
    }
}
