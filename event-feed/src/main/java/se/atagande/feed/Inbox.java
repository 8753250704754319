package se.atagande.feed;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Everything that arrives has one of three ends and no fourth: its effect is applied once (or it was a duplicate, or of a type nobody here knows) · the
 * store is down, and the whole batch comes again · it cannot be read or applied, and lies in the dead letters with a reason.
 *
 * <p>Counters {@code feed.inbox.*} tagged {@code consumer}: {@code received = applied + duplicate + unknown + dead}.
 *
 * <p>Order survives a dead letter: later events of the same subject wait behind it until it is re-driven.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final String consumer;
    private final Function<Delivery, List<Effect>> effectsOf;
    private final Consumer<List<Delivery>> settled;
    private final MongoOperations mongo;
    private final DeadLetterQueue deadLetters;
    private final Counter received;
    private final Counter applied;
    private final Counter duplicate;
    private final Counter unknown;
    private final Counter dead;

    Inbox(
            String consumer,
            Function<Delivery, List<Effect>> effectsOf,
            Consumer<List<Delivery>> settled,
            MongoOperations mongo,
            DeadLetterQueue deadLetters,
            MeterRegistry meters) {
        this.consumer = consumer;
        this.effectsOf = effectsOf;
        this.settled = settled;
        this.mongo = mongo;
        this.deadLetters = deadLetters;
        this.received = meters.counter("feed.inbox.received", "consumer", consumer);
        this.applied = meters.counter("feed.inbox.applied", "consumer", consumer);
        this.duplicate = meters.counter("feed.inbox.duplicate", "consumer", consumer);
        this.unknown = meters.counter("feed.inbox.unknown", "consumer", consumer);
        this.dead = meters.counter("feed.inbox.dead", "consumer", consumer);
    }

    String consumer() {
        return consumer;
    }

    /**
     * Takes a batch as Spring Cloud Stream's Kafka binder hands it over in batch mode.
     *
     * @throws DataAccessException when the store is down: nothing is acknowledged, the binder's error handler delivers the batch again
     */
    public void receive(Message<List<byte[]>> batch) {
        LOG.debug("{}: {} records", consumer, batch.getPayload().size());
        var counts = process(arrivals(batch), true);
        received.increment(counts.total());
        applied.increment(counts.applied);
        duplicate.increment(counts.duplicate);
        unknown.increment(counts.unknown);
        dead.increment(counts.dead);
    }

    /** Applies arrivals that were dead letters, oldest first. Returns those that are dead still, with the reason. */
    Map<Arrival.Origin, String> redrive(List<Arrival> arrivals) {
        return process(arrivals, false).stillDead;
    }

    private static final class Counts {
        private int applied;
        private int duplicate;
        private int unknown;
        private int dead;
        private final Map<Arrival.Origin, String> stillDead = new LinkedHashMap<>();

        int total() {
            return applied + duplicate + unknown + dead;
        }
    }

    private record Step(Arrival arrival, Delivery delivery, List<Effect> effects) {}

    private Counts process(List<Arrival> arrivals, boolean fresh) {
        var counts = new Counts();
        var steps = new ArrayList<Step>();
        var blocked =
                fresh ? deadLetters.blockedSubjects(consumer, subjects(arrivals)) : new java.util.HashSet<String>();
        for (var arrival : arrivals) {
            if (arrival.subject().filter(blocked::contains).isPresent()) {
                bury(arrival, "waits behind an earlier event of the same subject", fresh, counts);
                continue;
            }
            switch (arrival.read()) {
                case Arrival.Reading.UnknownType type -> counts.unknown++;
                case Arrival.Reading.Unreadable unreadable -> {
                    arrival.subject().ifPresent(blocked::add);
                    bury(arrival, unreadable.reason(), fresh, counts);
                }
                case Arrival.Reading.Read readable -> {
                    try {
                        var effects = effectsOf.apply(readable.delivery());
                        if (effects.isEmpty()) {
                            counts.unknown++;
                        } else {
                            steps.add(new Step(arrival, readable.delivery(), effects));
                        }
                    } catch (DataAccessException storeDown) {
                        throw storeDown;
                    } catch (RuntimeException e) {
                        blocked.add(readable.delivery().subject());
                        bury(arrival, "could not be applied: " + e.getClass().getSimpleName(), fresh, counts);
                    }
                }
            }
        }
        apply(steps, counts);
        settle(steps, fresh, counts);
        return counts;
    }

    private void bury(Arrival arrival, String reason, boolean fresh, Counts counts) {
        if (fresh) {
            deadLetters.bury(consumer, arrival, reason);
        }
        counts.dead++;
        counts.stillDead.put(arrival.origin(), reason);
        LOG.warn("{}: dead letter {} ({})", consumer, arrival.origin(), reason);
    }

    private static Set<String> subjects(List<Arrival> arrivals) {
        return arrivals.stream().flatMap(a -> a.subject().stream()).collect(Collectors.toSet());
    }

    /** One read of the guards and one bulk write per collection. */
    private void apply(List<Step> steps, Counts counts) {
        var seen = lastSeen(steps);
        var writes = new TreeMap<String, List<WriteModel<Document>>>();
        for (var step : steps) {
            var news = false;
            for (var effect : step.effects()) {
                var guard = guard(step.delivery());
                var key = effect.collection() + "/" + effect.documentId() + "/" + guard;
                if (seen.getOrDefault(key, 0L) >= step.delivery().sequence()) {
                    continue;
                }
                seen.put(key, step.delivery().sequence());
                news = true;
                writes.computeIfAbsent(effect.collection(), c -> new ArrayList<>())
                        .add(guarded(effect, step.delivery(), guard));
            }
            if (news) {
                counts.applied++;
            } else {
                counts.duplicate++;
            }
        }
        // Ordered: effects on one document come in the order of the events. A racing upsert fails as a duplicate key
        // and the batch comes again.
        writes.forEach((collection, models) -> mongo.execute(collection, c -> c.bulkWrite(models)));
    }

    private WriteModel<Document> guarded(Effect effect, Delivery delivery, String guard) {
        var update = effect.update().set(guard, delivery.sequence()).getUpdateObject();
        var converted = convert(update);
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", effect.documentId()), Filters.not(Filters.gte(guard, delivery.sequence()))),
                converted,
                new UpdateOptions().upsert(true));
    }

    /** Operators with their values as the store takes them (identifiers as text, dates as ISO text). */
    private Document convert(Document update) {
        var converted = new Document();
        update.forEach((operator, fields) -> {
            var values = new Document();
            ((Document) fields)
                    .forEach((field, value) ->
                            values.put(field, mongo.getConverter().convertToMongoType(value)));
            converted.put(operator, values);
        });
        return converted;
    }

    private static String guard(Delivery delivery) {
        return "applied." + delivery.subject();
    }

    private Map<String, Long> lastSeen(List<Step> steps) {
        var wanted = new HashMap<String, Set<String>>();
        var guards = new HashMap<String, Set<String>>();
        for (var step : steps) {
            for (var effect : step.effects()) {
                wanted.computeIfAbsent(effect.collection(), c -> new java.util.HashSet<>())
                        .add(effect.documentId());
                guards.computeIfAbsent(effect.collection(), c -> new java.util.HashSet<>())
                        .add(guard(step.delivery()));
            }
        }
        var seen = new HashMap<String, Long>();
        wanted.forEach((collection, ids) -> {
            var fields = List.copyOf(Objects.requireNonNull(guards.get(collection)));
            var documents = mongo.execute(collection, c -> c.find(Filters.in("_id", ids))
                    .projection(Projections.include(fields))
                    .into(new ArrayList<>()));
            for (var document : Objects.requireNonNull(documents)) {
                var marks = document.get("applied", new Document());
                marks.forEach((subject, sequence) -> seen.put(
                        collection + "/" + document.get("_id") + "/applied." + subject,
                        ((Number) sequence).longValue()));
            }
        });
        return seen;
    }

    private void settle(List<Step> steps, boolean fresh, Counts counts) {
        if (steps.isEmpty()) {
            return;
        }
        try {
            settled.accept(steps.stream().map(Step::delivery).toList());
        } catch (DataAccessException storeDown) {
            throw storeDown;
        } catch (RuntimeException e) {
            LOG.warn("{}: a batch of {} could not be settled whole, each is tried alone", consumer, steps.size(), e);
            steps.forEach(step -> settleAlone(step, fresh, counts));
        }
    }

    /** The effect of this one is written already; what follows from it is not, so it is dead and no longer counts as applied. */
    private void settleAlone(Step step, boolean fresh, Counts counts) {
        try {
            settled.accept(List.of(step.delivery()));
        } catch (DataAccessException storeDown) {
            throw storeDown;
        } catch (RuntimeException e) {
            if (counts.applied > 0) {
                counts.applied--;
            } else {
                counts.duplicate--;
            }
            bury(step.arrival(), "could not be settled: " + e.getClass().getSimpleName(), fresh, counts);
        }
    }

    private static List<Arrival> arrivals(Message<List<byte[]>> batch) {
        List<?> payloads = batch.getPayload();
        List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(batch, KafkaHeaders.OFFSET);
        return IntStream.range(0, payloads.size())
                .mapToObj(i -> new Arrival(
                        new Arrival.Origin(
                                String.valueOf(topics.get(i)),
                                ((Number) partitions.get(i)).intValue(),
                                ((Number) offsets.get(i)).longValue()),
                        texts((Map<?, ?>) headers.get(i)),
                        payloads.get(i) instanceof byte[] bytes ? bytes : new byte[0]))
                .toList();
    }

    private static List<?> list(Message<?> batch, String header) {
        return Objects.requireNonNull(batch.getHeaders().get(header, List.class), header);
    }

    private static Map<String, String> texts(Map<?, ?> headers) {
        return headers.entrySet().stream()
                .filter(h -> h.getKey().toString().startsWith("ce_"))
                .flatMap(h -> Stream.ofNullable(Arrival.text(h.getValue()))
                        .map(v -> Map.entry(h.getKey().toString(), v)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
