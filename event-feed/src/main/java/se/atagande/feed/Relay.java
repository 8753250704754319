package se.atagande.feed;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What waits in the aggregates' documents reaches the broker, in order per aggregate, and is then removed.
 *
 * <p>Order with several relays at work: a relay always publishes <em>all</em> that a document holds, oldest first, through one idempotent producer, and
 * removes only what the broker has acknowledged. Whoever publishes event n has therefore published, or seen removed, every event before it: a duplicate
 * can happen, a gap or a reordering of first deliveries cannot. A crash between publishing and removing leaves the events to be published again.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int DOCUMENTS_PER_ROUND = 500;
    /** Beyond this the sweep finds them; the queue only saves it the search. */
    private static final int LONGEST_QUEUE = 20_000;

    private final MongoOperations mongo;
    private final Producer<String, byte[]> producer;
    private final String source;
    private final Duration sweepEvery;
    private final Counter published;
    private final Counter failed;

    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Map<String, Set<String>> queue = new HashMap<>();
    private volatile boolean running;
    private Thread thread = new Thread();

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

    /** This document has something to publish. */
    void wake(String collection, String id, int events) {
        if (events == 0) {
            return;
        }
        lock.lock();
        try {
            var ids = queue.computeIfAbsent(collection, c -> new LinkedHashSet<>());
            if (ids.size() < LONGEST_QUEUE) {
                ids.add(id);
            }
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay-" + source).daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var sweepNow = true;
        while (running) {
            try {
                if (sweepNow) {
                    sweep();
                }
                sweepNow = !relayQueued();
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | com.mongodb.MongoException | KafkaException e) {
                failed.increment();
                LOG.warn("relay: {}; what waits stays in its documents and is tried again", e.toString());
                sweepNow = pauseAfterFailure();
            }
        }
    }

    private boolean pauseAfterFailure() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return true;
    }

    /** Publishes what was queued, waiting for something at most until the next sweep is due; false when nothing came. */
    private boolean relayQueued() throws InterruptedException {
        var round = new HashMap<String, List<String>>();
        lock.lock();
        try {
            var patience = sweepEvery.toNanos();
            while (queue.isEmpty()) {
                if (patience <= 0) {
                    return false;
                }
                patience = woken.awaitNanos(patience);
            }
            queue.forEach((collection, ids) -> {
                var taken = ids.stream().limit(DOCUMENTS_PER_ROUND).toList();
                taken.forEach(ids::remove);
                round.put(collection, taken);
            });
            queue.values().removeIf(Set::isEmpty);
        } finally {
            lock.unlock();
        }
        round.forEach((collection, ids) -> relay(collection, Filters.in("_id", ids)));
        return true;
    }

    private void sweep() {
        for (var collection : collections) {
            while (running
                    && relay(collection, Filters.gt(AggregateStore.PENDING + ".sequence", 0)) == DOCUMENTS_PER_ROUND) {
                LOG.debug("relay: more waits in {}", collection);
            }
        }
    }

    /** One read, all sends without waiting in between, one flush, one bulk removal. Returns how many documents had something to publish. */
    private int relay(String collection, Bson which) {
        var documents = mongo.execute(collection, c -> c.find(which)
                .projection(Projections.include(AggregateStore.PENDING))
                .limit(DOCUMENTS_PER_ROUND)
                .into(new ArrayList<>()));
        if (documents == null || documents.isEmpty()) {
            return 0;
        }
        var sent = documents.stream()
                .map(this::send)
                .filter(s -> !s.events().isEmpty())
                .toList();
        LOG.debug("relay: {} documents of {} sent", sent.size(), collection);
        producer.flush();
        var removals = sent.stream()
                .map(Sent::removal)
                .flatMap(java.util.Optional::stream)
                .toList();
        if (!removals.isEmpty()) {
            mongo.execute(collection, c -> c.bulkWrite(removals, new BulkWriteOptions().ordered(false)));
        }
        sent.stream()
                .map(Sent::failure)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
        return sent.size();
    }

    private Sent send(Document document) {
        var subject = document.getString("_id");
        var events =
                document.get(AggregateStore.FEED, Document.class).getList("pending", Document.class, List.of()).stream()
                        .map(PendingEvent::from)
                        .toList();
        var sent = new Sent(subject, new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            sent.events().add(event);
            try {
                sent.futures().add(producer.send(CloudEventRecords.of(event, source, subject)));
            } catch (org.apache.kafka.common.errors.InterruptException e) {
                throw e;
            } catch (KafkaException e) {
                // Nothing of this aggregate may overtake what could not be sent.
                sent.futures().add(java.util.concurrent.CompletableFuture.failedFuture(e));
                break;
            }
        }
        return sent;
    }

    /** The events of one document that were handed to the producer, and what became of each. */
    private final class Sent {

        private final String id;
        private final List<PendingEvent> events;
        private final List<Future<?>> futures;
        private java.util.Optional<KafkaException> failure = java.util.Optional.empty();

        Sent(String id, List<PendingEvent> events, List<Future<?>> futures) {
            this.id = id;
            this.events = events;
            this.futures = futures;
        }

        List<PendingEvent> events() {
            return events;
        }

        List<Future<?>> futures() {
            return futures;
        }

        /** Takes away the acknowledged ones, up to the first that is not. */
        java.util.Optional<UpdateOneModel<Document>> removal() {
            long acknowledged = 0;
            for (int i = 0; i < futures.size() && failure.isEmpty(); i++) {
                try {
                    futures.get(i).get();
                    acknowledged = events.get(i).sequence();
                    published.increment();
                } catch (ExecutionException e) {
                    failure = java.util.Optional.of(
                            e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause()));
                } catch (InterruptedException e) {
                    throw new org.apache.kafka.common.errors.InterruptException(e);
                }
            }
            return acknowledged == 0
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(new UpdateOneModel<>(
                            Filters.eq("_id", id),
                            Updates.pull(AggregateStore.PENDING, Filters.lte("sequence", acknowledged))));
        }

        java.util.Optional<KafkaException> failure() {
            return failure;
        }
    }
}
