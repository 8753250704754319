package se.atagande.notifications.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import se.atagande.feed.Delivery;
import se.atagande.notifications.feed.Entry.Head;

/**
 * All logs: dense, append-only, each event in a log once, however many instances append at the same time. An append is one insert at the place behind the
 * last entry. The store refuses it when the place is taken or the event is in the log already; there is nothing to clean up after a crash.
 */
@Component
public class Logs {

    private static final String COLLECTION = "logEntries";
    private static final int WINDOW = 500;
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final MongoOperations mongo;
    private final Clock clock;
    /** Where each log ended when this instance last saw it: a guess that saves a search, never trusted. */
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    Logs(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("log", Sort.Direction.ASC)
                .on("eventId", Sort.Direction.ASC)
                .unique()
                .named("event"));
        indexes.createIndex(new Index("log", Sort.Direction.ASC)
                .on("position", Sort.Direction.DESC)
                .named("head"));
        indexes.createIndex(new Index("eventId", Sort.Direction.ASC).named("event-everywhere"));
        indexes.createIndex(new Index("log", Sort.Direction.ASC)
                .on("time", Sort.Direction.ASC)
                .named("time"));
    }

    /**
     * What is new behind a place.
     *
     * @param last position of the last entry that was looked at, whether its type was asked for or not
     * @param lastEventId its event; null where nothing was looked at
     */
    public record Slice(
            List<Entry> entries, long last, @Nullable String lastEventId) {}

    /** Appends the event to its federation's log, unless it is in it. */
    void append(Delivery delivery) {
        var federation = delivery.event().federation().value();
        var head = heads.computeIfAbsent(federation, this::head);
        while (true) {
            var entry = Entry.behind(head, delivery, clock.instant());
            if (insert(entry)) {
                heads.put(federation, entry.head());
                return;
            }
            if (find(federation, delivery.id()).isPresent()) {
                return;
            }
            head = at(federation, entry.position())
                    .map(Entry::head)
                    .orElseThrow(() -> new DuplicateKeyException("logEntries: " + delivery.id()));
        }
    }

    /** False when its place, or its event, is taken. */
    public boolean insert(Entry entry) {
        try {
            mongo.insert(entry, COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    public Optional<Entry> find(String log, String eventId) {
        var query = Query.query(Criteria.where("log").is(log).and("eventId").is(eventId));
        return Optional.ofNullable(mongo.findOne(query, Entry.class, COLLECTION));
    }

    /** The entries whose event happened on a day in Stockholm, in the log's order. */
    public List<Entry> on(String log, LocalDate day, int most) {
        // Without the letter for UTC at its end: behind it may come a point and parts of a second.
        var from = startOf(day);
        var until = startOf(day.plusDays(1));
        var query = Query.query(
                        Criteria.where("log").is(log).and("time").gte(from).lt(until))
                .with(Sort.by("position"))
                .limit(most);
        return mongo.find(query, Entry.class, COLLECTION);
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(STOCKHOLM).toInstant().toString().replace("Z", "");
    }

    public Optional<Entry> at(String log, long position) {
        return Optional.ofNullable(mongo.findById(Entry.placeOf(log, position), Entry.class, COLLECTION));
    }

    /** The logs that hold the event. */
    public List<String> holding(String eventId) {
        return mongo.find(Query.query(Criteria.where("eventId").is(eventId)), Entry.class, COLLECTION).stream()
                .map(Entry::log)
                .toList();
    }

    /** What the event says leaves every log. */
    public void eraseEverywhere(String eventId) {
        erase(Criteria.where("eventId").is(eventId));
    }

    /** What the event says leaves this log. */
    public void erase(String log, String eventId) {
        erase(Criteria.where("log").is(log).and("eventId").is(eventId));
    }

    private void erase(Criteria which) {
        mongo.updateMulti(Query.query(which), new Update().unset("data").unset("salt"), COLLECTION);
    }

    /** @param types empty for all */
    public Slice read(String log, long after, Set<String> types, int limit) {
        var found = new ArrayList<Entry>();
        var last = after;
        @Nullable String lastEventId = null;
        for (var window = window(log, last, limit); !window.isEmpty(); window = window(log, last, limit)) {
            for (var entry : window) {
                last = entry.position();
                lastEventId = entry.eventId();
                if (types.isEmpty() || types.contains(entry.type())) {
                    found.add(entry);
                }
                if (found.size() == limit) {
                    return new Slice(found, last, lastEventId);
                }
            }
        }
        return new Slice(found, last, lastEventId);
    }

    /** The next entries; a log is dense, so their places are known. */
    private List<Entry> window(String log, long after, int limit) {
        var places = LongStream.range(after + 1, after + 1 + Math.min(limit, WINDOW))
                .mapToObj(position -> Entry.placeOf(log, position))
                .toList();
        return mongo.find(Query.query(Criteria.where("_id").in(places)), Entry.class, COLLECTION).stream()
                .sorted(Comparator.comparing(Entry::position))
                .toList();
    }

    /** The end of a log, as the store has it. */
    public Head head(String log) {
        var query = Query.query(Criteria.where("log").is(log))
                .with(Sort.by(Sort.Direction.DESC, "position"))
                .limit(1);
        return mongo.find(query, Entry.class, COLLECTION).stream()
                .findFirst()
                .map(Entry::head)
                .orElse(Head.OF_AN_EMPTY_LOG);
    }
}
