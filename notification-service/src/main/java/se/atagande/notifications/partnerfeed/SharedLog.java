package se.atagande.notifications.partnerfeed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.Delivery;
import se.atagande.notifications.partnerfeed.SharedEvent.Head;

/**
 * The logs of all federations: dense, append-only, each event in them once, however many instances append at the same time. An append is one insert at
 * the place behind the last entry. The store refuses it when the place is taken or the event is in the log already; there is nothing to clean up after a
 * crash.
 */
@Component
class SharedLog {

    private static final String COLLECTION = "sharedEvents";
    private static final int WINDOW = 500;

    private final MongoOperations mongo;
    /** Where each log ended when this instance last saw it: a guess that saves a search, never trusted. */
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    SharedLog(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("eventId", Sort.Direction.ASC).unique().named("event"));
        indexes.createIndex(new Index("federation", Sort.Direction.ASC)
                .on("position", Sort.Direction.DESC)
                .named("head"));
    }

    /**
     * What is new behind a cursor.
     *
     * @param last the last entry that was looked at, whether its type was asked for or not; null in an empty log
     */
    record Slice(List<SharedEvent> entries, @Nullable SharedEvent last) {}

    /** Appends the event, unless it is in the log. */
    void append(Delivery delivery) {
        var federation = delivery.event().federation().value();
        var head = heads.computeIfAbsent(federation, this::lastHead);
        while (true) {
            var entry = SharedEvent.behind(head, delivery);
            try {
                mongo.insert(entry, COLLECTION);
                heads.put(federation, entry.head());
                return;
            } catch (DuplicateKeyException taken) {
                if (find(delivery.id()).isPresent()) {
                    return;
                }
                head = Optional.ofNullable(mongo.findById(entry.id(), SharedEvent.class, COLLECTION))
                        .map(SharedEvent::head)
                        .orElseThrow(() -> taken);
            }
        }
    }

    Optional<SharedEvent> find(String eventId) {
        var query = Query.query(Criteria.where("eventId").is(eventId));
        return Optional.ofNullable(mongo.findOne(query, SharedEvent.class, COLLECTION));
    }

    /** @param types empty for all */
    Slice read(String federation, @Nullable SharedEvent after, Set<String> types, int limit) {
        var found = new ArrayList<SharedEvent>();
        var last = after;
        for (var window = window(federation, last, limit);
                !window.isEmpty();
                window = window(federation, last, limit)) {
            for (var entry : window) {
                last = entry;
                if (types.isEmpty() || types.contains(entry.type())) {
                    found.add(entry);
                }
                if (found.size() == limit) {
                    return new Slice(found, last);
                }
            }
        }
        return new Slice(found, last);
    }

    /** The next entries; the log is dense, so their places are known. */
    private List<SharedEvent> window(String federation, @Nullable SharedEvent after, int limit) {
        var from = after == null ? 1 : after.position() + 1;
        var places = LongStream.range(from, from + Math.min(limit, WINDOW))
                .mapToObj(position -> SharedEvent.placeOf(federation, position))
                .toList();
        return mongo.find(Query.query(Criteria.where("_id").in(places)), SharedEvent.class, COLLECTION).stream()
                .sorted(Comparator.comparing(SharedEvent::position))
                .toList();
    }

    private Head lastHead(String federation) {
        var query = Query.query(Criteria.where("federation").is(federation))
                .with(Sort.by(Sort.Direction.DESC, "position"))
                .limit(1);
        return mongo.find(query, SharedEvent.class, COLLECTION).stream()
                .findFirst()
                .map(SharedEvent::head)
                .orElse(Head.OF_AN_EMPTY_LOG);
    }
}
