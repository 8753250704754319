package se.atagande.feed;

import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.contracts.Event;

/**
 * The aggregates of one kind: each write puts the new state and the events it caused into one document, so that a crash leaves both or neither, on any
 * MongoDB. An aggregate is a record with a component {@code String id}. Thread-safe.
 */
public final class AggregateStore<A> {

    /** A subject is a Kafka key, a document id and, in the guard, a field name. */
    private static final Pattern SUBJECT = Pattern.compile("[^.$\\s\\p{Cntrl}]{1,200}");

    /** From so many on that are skipped, a second question costs less than reading them. */
    static final int FAR = 500;

    static final String FEED = "feed";
    static final String VERSION = "feed.version";
    static final String SEQUENCE = "feed.sequence";
    static final String PENDING = "feed.pending";
    /** The first of the array only: one index entry a document, however many events wait in it, and none while none waits. */
    static final String OLDEST_PENDING = "feed.pending.0.sequence";

    private final MongoOperations mongo;
    private final Class<A> type;
    private final String collection;
    private final GroupedWrites writes;
    private final Relay relay;
    private final Clock clock;

    AggregateStore(MongoOperations mongo, Class<A> type, String collection, Relay relay, Clock clock) {
        this.mongo = mongo;
        this.type = type;
        this.collection = collection;
        this.writes = new GroupedWrites(mongo, collection);
        this.relay = relay;
        this.clock = clock;
    }

    public Optional<Stored<A>> find(String id) {
        return find(Query.query(Criteria.where("_id").is(id))).stream().findFirst();
    }

    /** All that match, in the query's order and limit. */
    public List<Stored<A>> find(Query query) {
        if (query.getSkip() >= FAR) {
            return farInto(query);
        }
        query.fields().exclude(PENDING);
        return mongo.find(query, Document.class, collection).stream()
                .map(this::stored)
                .toList();
    }

    /** What the store skips it reads, unless it is asked for ids alone and an index holds them: so the page's ids first, then its documents. */
    private List<Stored<A>> farInto(Query query) {
        var ids = Query.of(query);
        ids.fields().include("_id");
        var page = mongo.find(ids, Document.class, collection).stream()
                .map(document -> document.getString("_id"))
                .toList();
        var documents = Query.query(Criteria.where("_id").in(page));
        documents.fields().exclude(PENDING);
        var read = mongo.find(documents, Document.class, collection).stream()
                .collect(Collectors.toMap(document -> document.getString("_id"), this::stored));
        return page.stream().map(read::get).filter(Objects::nonNull).toList();
    }

    /** All that match, in the query's order, a few at a time: for more than fit into memory. The reader closes it. */
    public Stream<Stored<A>> stream(Query query) {
        query.fields().exclude(PENDING);
        return mongo.stream(query, Document.class, collection).map(this::stored);
    }

    /** How many match, whatever the query's limit. */
    public long count(Query query) {
        return mongo.count(Query.of(query).limit(-1).skip(-1), collection);
    }

    /**
     * Writes a new aggregate and its events.
     *
     * @throws DuplicateKeyException when the id, or a unique index, is taken; nothing is written
     */
    public Stored<A> create(A state, List<? extends Event> events) {
        var document = written(state);
        var id = document.getString("_id");
        var pending = pending(id, 0, events);
        document.append(
                FEED,
                new Document("version", 1L)
                        .append("sequence", (long) events.size())
                        .append("pending", pending));
        writes.insert(document);
        relay.wake(collection, id, pending);
        return new Stored<>(state, 1, events.size());
    }

    /**
     * Writes the next state of an aggregate and the events that led to it.
     *
     * @throws OptimisticLockingFailureException when somebody else wrote it since {@code before} was read; nothing is written
     */
    public Stored<A> replace(Stored<A> before, A after, List<? extends Event> events) {
        var document = written(after);
        var previous = written(before.state());
        var id = document.getString("_id");
        if (!id.equals(previous.getString("_id"))) {
            throw new IllegalArgumentException(
                    "after: id " + id + " (expected: that of before, " + previous.getString("_id") + ")");
        }
        var changes = new ArrayList<Bson>();
        document.forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        previous.keySet().stream()
                .filter(field -> !document.containsKey(field))
                .forEach(field -> changes.add(Updates.unset(field)));
        changes.add(Updates.set(VERSION, before.version() + 1));
        var pending = pending(id, before.sequence(), events);
        if (!pending.isEmpty()) {
            changes.add(Updates.set(SEQUENCE, before.sequence() + pending.size()));
            changes.add(Updates.pushEach(PENDING, pending));
        }
        writes.change(id, before.version(), Updates.combine(changes));
        relay.wake(collection, id, pending);
        return new Stored<>(after, before.version() + 1, before.sequence() + events.size());
    }

    /**
     * As {@link #replace}; where {@code before} is at version 0 there was nothing yet, and the aggregate is written anew.
     *
     * @throws OptimisticLockingFailureException when somebody else wrote it since {@code before} was read; nothing is written
     */
    public Stored<A> write(Stored<A> before, A after, List<? extends Event> events) {
        if (before.version() > 0) {
            return replace(before, after, events);
        }
        try {
            return create(after, events);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException(collection + ": begun by somebody else meanwhile", e);
        }
    }

    private List<Document> pending(String id, long sequence, List<? extends Event> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> {
                    if (!events.get(i).subject().equals(id)) {
                        throw new IllegalArgumentException("event: subject "
                                + events.get(i).subject() + " (expected: the aggregate's id " + id + ")");
                    }
                    return PendingEvent.of(events.get(i), sequence + 1 + i, clock)
                            .toDocument();
                })
                .toList();
    }

    private Document written(A state) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        document.remove("_class");
        if (!(document.get("_id") instanceof String id) || !SUBJECT.matcher(id).matches()) {
            throw new IllegalArgumentException("id: " + document.get("_id")
                    + " (expected: text without dot, dollar or space, 1 to 200 characters)");
        }
        return document;
    }

    private Stored<A> stored(Document document) {
        var feed = document.get(FEED, Document.class);
        return new Stored<>(
                mongo.getConverter().read(type, document),
                feed.get("version", Number.class).longValue(),
                feed.get("sequence", Number.class).longValue());
    }
}
