package se.atagande.feed;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What waits in the aggregates' documents reaches the broker, in order per aggregate, and is then removed.
 *
 * <p>Order with several relays at work: a relay always publishes <em>all</em> that a document holds, oldest first, through one idempotent producer, and
 * removes only what the broker has acknowledged. Whoever publishes event n has therefore published, or seen removed, every event before it: a duplicate
 * can happen, a gap or a reordering of first deliveries cannot. Events just written by this instance are published without being read back only where
 * this relay itself has seen the one before them acknowledged, or there is none. A crash between publishing and removing leaves the events to be published again.
 *
 * <p>Two threads: one reads and sends, the other awaits acknowledgements and removes, so that neither the broker nor the store waits for the other. A
 * document is in the hands of one round at a time, until its events are acknowledged; removals are gathered, since nobody waits for them, and what this
 * relay knows to be acknowledged it does not send again meanwhile.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int DOCUMENTS_PER_ROUND = 500;
    private static final int ROUNDS_UNDER_WAY = 4;
    private static final int DOCUMENTS_PER_REMOVAL = 500;
    private static final Duration REMOVAL_WAITS = Duration.ofMillis(50);
    /** Beyond this the sweep finds them; the queue only saves it the search. */
    private static final int LONGEST_QUEUE = 20_000;
    /** Beyond this many events, such as when the broker is away, they are read from their documents when their time comes. */
    private static final int MOST_REMEMBERED = 5_000;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final MongoOperations mongo;
    private final Producer<String, byte[]> producer;
    private final String source;
    private final Duration sweepEvery;
    private final Counter published;
    private final Counter failed;

    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Map<String, Queued>> queue = new HashMap<>();
    private final Map<String, Long> acknowledged = new LastAcknowledged();
    private int remembered;
    private final Map<String, Set<String>> underWay = new HashMap<>();
    private final BlockingQueue<Round> rounds = new ArrayBlockingQueue<>(ROUNDS_UNDER_WAY);
    /** Touched by the removing thread alone. */
    private final Removals removals = new Removals();

    private volatile boolean running;
    private volatile long nextSweep;
    private Thread publisher = new Thread();
    private Thread remover = new Thread();

    /** Documents of one collection whose events are with the producer. */
    private record Round(String collection, List<Handover> handovers) {}

    Relay(
            MongoOperations mongo,
            Producer<String, byte[]> producer,
            String source,
            Duration sweepEvery,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.producer = producer;
        this.source = source;
        this.sweepEvery = sweepEvery;
        this.published = meters.counter("feed.relay.published");
        this.failed = meters.counter("feed.relay.failed");
    }

    /** From now on the sweep looks into this collection too. */
    void serve(String collection) {
        collections.add(collection);
    }

    /** This document has something to publish: these events were written to it last. */
    void wake(String collection, String id, List<Document> written) {
        if (written.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            if (Handover.sequence(written.getFirst()) == 1) {
                acknowledged.remove(key(collection, id));
            }
            var ids = queue.computeIfAbsent(collection, c -> new LinkedHashMap<>());
            if (ids.size() < LONGEST_QUEUE || ids.containsKey(id)) {
                var queued = ids.computeIfAbsent(id, i -> new Queued());
                remembered += queued.add(written, remembered < MOST_REMEMBERED);
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** A document that waits for its turn, and its new events as far as they are known without reading it. */
    private static final class Queued {

        private final List<Document> events = new ArrayList<>();
        private boolean known = true;

        /** Returns by how much the number of remembered events changed. */
        int add(List<Document> written, boolean room) {
            var follows = events.isEmpty()
                    || Handover.sequence(written.getFirst()) == Handover.sequence(events.getLast()) + 1;
            if (known && follows && room) {
                events.addAll(written);
                return written.size();
            }
            var forgotten = events.size();
            known = false;
            events.clear();
            return -forgotten;
        }

        /** Whether they can be published as they are: everything before them is on the broker, by this relay's own knowledge. */
        boolean follows(long lastAcknowledged) {
            return known && !events.isEmpty() && Handover.sequence(events.getFirst()) == lastAcknowledged + 1;
        }
    }

    /** What this relay saw acknowledged last, of the documents it met last. Of a new document nothing was, so its first event follows 0. */
    private static final class LastAcknowledged extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > LONGEST_QUEUE;
        }
    }

    @Override
    public void start() {
        running = true;
        nextSweep = System.nanoTime();
        publisher = Thread.ofPlatform().name("relay-" + source).daemon().start(this::publish);
        remover = Thread.ofPlatform().name("relay-removal-" + source).daemon().start(this::remove);
    }

    /** Publishes what is queued, then ends; where the broker is away it does not wait for it, since the documents keep what is left. */
    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            if (!publisher.join(PATIENCE_AT_STOP)) {
                publisher.interrupt();
            }
            if (!remover.join(PATIENCE_AT_STOP)) {
                remover.interrupt();
            }
            publisher.join(PATIENCE_AT_STOP);
            remover.join(PATIENCE_AT_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started before web servers and consumers and stopped after them: whoever writes finds it at work. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void publish() {
        while (true) {
            try {
                var next = whatIsQueued();
                if (!next.isEmpty()) {
                    for (var collection : next.entrySet()) {
                        publishQueued(collection.getKey(), collection.getValue());
                    }
                } else if (running) {
                    sweep();
                } else {
                    return;
                }
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (RuntimeException e) {
                if (!pauseAfter(e)) {
                    return;
                }
            }
        }
    }

    private void remove() {
        while (true) {
            try {
                var round = rounds.poll(removals.patience(), TimeUnit.NANOSECONDS);
                if (round != null) {
                    conclude(round);
                }
                var ending = !running && !publisher.isAlive() && rounds.isEmpty();
                if (removals.due() || ending) {
                    removals.carryOut();
                }
                if (ending) {
                    return;
                }
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (RuntimeException e) {
                if (!pauseAfter(e)) {
                    return;
                }
            }
        }
    }

    /** Store or broker away, or something unforeseen: whatever it is, the documents still hold what waits, and the next sweep finds it. */
    private boolean pauseAfter(Exception e) {
        failed.increment();
        LOG.warn("relay: {}; what waits stays in its documents and is tried again", e.toString());
        nextSweep = System.nanoTime();
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return running;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    /** Waits until something is queued; empty when a sweep is due, or at the end. */
    private Map<String, Map<String, Queued>> whatIsQueued() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                var patience = nextSweep - System.nanoTime();
                if (patience <= 0 && running) {
                    return Map.of();
                }
                var next = takeQueued();
                if (!next.isEmpty() || !running) {
                    return next;
                }
                changed.awaitNanos(patience);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Moves from the queue what no round holds already; the rest waits until that round is concluded. */
    private Map<String, Map<String, Queued>> takeQueued() {
        var next = new HashMap<String, Map<String, Queued>>();
        queue.forEach((collection, ids) -> {
            var held = underWay.computeIfAbsent(collection, c -> new HashSet<>());
            var taken = new LinkedHashMap<String, Queued>();
            for (var waiting = ids.entrySet().iterator(); waiting.hasNext() && taken.size() < DOCUMENTS_PER_ROUND; ) {
                var entry = waiting.next();
                if (held.add(entry.getKey())) {
                    taken.put(entry.getKey(), entry.getValue());
                    remembered -= entry.getValue().events.size();
                    waiting.remove();
                }
            }
            if (!taken.isEmpty()) {
                next.put(collection, taken);
            }
        });
        return next;
    }

    private void publishQueued(String collection, Map<String, Queued> taken) throws InterruptedException {
        var left = new HashSet<>(taken.keySet());
        try {
            var handovers = new ArrayList<Handover>();
            var unknown = new ArrayList<String>();
            taken.forEach((id, queued) -> {
                var before = lastAcknowledged(collection, id);
                if (queued.follows(before)) {
                    handovers.add(Handover.of(id, queued.events, before, source, producer));
                } else {
                    unknown.add(id);
                }
            });
            for (var document : unknown.isEmpty() ? List.<Document>of() : read(collection, unknown)) {
                handovers.add(handover(collection, document));
            }
            rounds.put(new Round(collection, handovers));
            handovers.forEach(handover -> left.remove(handover.id()));
        } finally {
            release(collection, left);
        }
    }

    private List<Document> read(String collection, List<String> ids) {
        return Objects.requireNonNull(mongo.execute(collection, c -> c.find(Filters.in("_id", ids))
                .projection(Projections.include(AggregateStore.PENDING))
                .into(new ArrayList<Document>())));
    }

    private Handover handover(String collection, Document document) {
        return Handover.of(document, lastAcknowledged(collection, document.getString("_id")), source, producer);
    }

    private static String key(String collection, String id) {
        return collection + "/" + id;
    }

    private long lastAcknowledged(String collection, String id) {
        lock.lock();
        try {
            return acknowledged.getOrDefault(key(collection, id), 0L);
        } finally {
            lock.unlock();
        }
    }

    /** Everything that waits in any document, each read once. */
    private void sweep() throws InterruptedException {
        for (var collection : collections) {
            try (var waiting = new ReadAhead(open(collection), DOCUMENTS_PER_ROUND)) {
                for (var page = waiting.page(); !page.isEmpty(); page = waiting.page()) {
                    publishWaiting(collection, page);
                }
            }
        }
        nextSweep = System.nanoTime() + sweepEvery.toNanos();
    }

    private void publishWaiting(String collection, List<Document> documents) throws InterruptedException {
        var left = new HashSet<String>();
        try {
            var handovers = new ArrayList<Handover>();
            for (var document : documents) {
                if (hold(collection, document.getString("_id"))) {
                    left.add(document.getString("_id"));
                    handovers.add(handover(collection, document));
                }
            }
            rounds.put(new Round(collection, handovers));
            left.clear();
        } finally {
            release(collection, left);
        }
    }

    private MongoCursor<Document> open(String collection) {
        return Objects.requireNonNull(
                mongo.execute(collection, c -> c.find(Filters.gt(AggregateStore.OLDEST_PENDING, 0))
                        .projection(Projections.include(AggregateStore.PENDING))
                        .batchSize(DOCUMENTS_PER_ROUND)
                        .cursor()));
    }

    private boolean hold(String collection, String id) {
        lock.lock();
        try {
            return underWay.computeIfAbsent(collection, c -> new HashSet<>()).add(id);
        } finally {
            lock.unlock();
        }
    }

    private void release(String collection, Set<String> ids) {
        lock.lock();
        try {
            underWay.getOrDefault(collection, new HashSet<>()).removeAll(ids);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Documents whose events are on the broker and can be taken out, each up to a sequence. */
    private final class Removals {

        private final Map<String, Map<String, Long>> upTo = new HashMap<>();
        private int documents;
        private long oldest;

        void add(String collection, Handover handover) {
            if (documents == 0) {
                oldest = System.nanoTime();
            }
            if (upTo.computeIfAbsent(collection, c -> new HashMap<>()).put(handover.id(), handover.acknowledged())
                    == null) {
                documents++;
            }
        }

        /** How long to wait for more, in nanoseconds. */
        long patience() {
            var waits = REMOVAL_WAITS.toNanos();
            return documents == 0 ? waits : Math.clamp(oldest + waits - System.nanoTime(), 0, waits);
        }

        boolean due() {
            return documents >= DOCUMENTS_PER_REMOVAL || (documents > 0 && patience() == 0);
        }

        /**
         * One statement for the documents that stand at the same sequence, one round trip for all of a collection. Not journaled: a removal that a crash
         * undoes is a duplicate, no more. What the store refuses stays to be done.
         */
        void carryOut() {
            upTo.forEach((collection, ids) -> mongo.execute(collection, c -> c.withWriteConcern(WriteConcern.W1)
                    .bulkWrite(statements(ids), new BulkWriteOptions().ordered(false))));
            upTo.clear();
            documents = 0;
        }

        private static List<UpdateManyModel<Document>> statements(Map<String, Long> upTo) {
            var ids = upTo.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            return ids.entrySet().stream()
                    .map(entry -> new UpdateManyModel<Document>(
                            Filters.in("_id", entry.getValue()),
                            Updates.pull(AggregateStore.PENDING, Filters.lte("sequence", entry.getKey()))))
                    .toList();
        }
    }

    private void remember(String collection, Handover handover) {
        lock.lock();
        try {
            acknowledged.merge(key(collection, handover.id()), handover.acknowledged(), Math::max);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the acknowledgements; what is acknowledged can be taken out of its document. */
    private void conclude(Round round) throws InterruptedException {
        try {
            for (var handover : round.handovers()) {
                published.increment(handover.awaitAcknowledged());
                if (handover.acknowledged() > 0) {
                    remember(round.collection(), handover);
                    removals.add(round.collection(), handover);
                }
            }
        } finally {
            release(
                    round.collection(),
                    round.handovers().stream().map(Handover::id).collect(Collectors.toSet()));
        }
        for (var handover : round.handovers()) {
            handover.failure().ifPresent(failure -> {
                throw failure;
            });
        }
    }
}
