package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What could not be read or applied lies in a topic, whole, and is listed in a collection, without its body, so that it can be seen, mended and driven
 * again.
 */
final class DeadLetterQueue {

    static final String COLLECTION = "deadLetters";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterQueue.class);
    private static final String ORIGIN = "dead_origin";
    private static final String CONSUMER = "dead_consumer";
    private static final String REASON = "dead_reason";

    private final MongoOperations mongo;
    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Map<String, Object> consumerSettings;
    private final Clock clock;

    DeadLetterQueue(
            MongoOperations mongo,
            Producer<String, byte[]> producer,
            String topic,
            Map<String, Object> consumerSettings,
            Clock clock) {
        this.mongo = mongo;
        this.producer = producer;
        this.topic = topic;
        this.consumerSettings = consumerSettings;
        this.clock = clock;
    }

    /** Declares the index by which each batch asks for dead letters of its subjects. */
    void prepare() {
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("consumer", Sort.Direction.ASC)
                        .on("subject", Sort.Direction.ASC)
                        .named("consumer-subject"));
    }

    /** The dead letters that a consumer has of these subjects. */
    Map<String, List<Arrival.Origin>> of(String consumer, Set<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var query = Query.query(
                Criteria.where("consumer").is(consumer).and("subject").in(subjects));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .collect(Collectors.groupingBy(
                        d -> d.getString("subject"),
                        Collectors.mapping(
                                d -> new Arrival.Origin(
                                        d.getString("topic"),
                                        d.getInteger("partition"),
                                        d.get("offset", Number.class).longValue()),
                                Collectors.toList())));
    }

    /** Listed first, then sent: a crash in between delivers the event again, and both steps may be done twice. */
    void bury(String consumer, Arrival arrival, String reason) {
        LOG.warn("{}: dead letter {} ({})", consumer, arrival.origin(), reason);
        var update = new Update()
                .set("consumer", consumer)
                .set("reason", reason)
                .setOnInsert("since", clock.instant().toString())
                .setOnInsert("topic", arrival.origin().topic())
                .setOnInsert("partition", arrival.origin().partition())
                .setOnInsert("offset", arrival.origin().offset());
        arrival.header(CloudEventRecords.TYPE).ifPresent(type -> update.set("type", type));
        arrival.subject().ifPresent(subject -> update.set("subject", subject));
        mongo.upsert(one(consumer, arrival.origin()), update, COLLECTION);

        var record = new ProducerRecord<>(topic, 0, arrival.subject().orElse(null), arrival.value());
        arrival.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        record.headers().add(CONSUMER, consumer.getBytes(UTF_8));
        record.headers().add(ORIGIN, arrival.origin().toString().getBytes(UTF_8));
        record.headers().add(REASON, reason.getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new TransientDataAccessResourceException("dead letter " + arrival.origin() + " could not be kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("interrupted", e);
        }
    }

    List<DeadLetter> list() {
        return mongo
                .find(new Query().with(Sort.by("topic", "partition", "offset")), Document.class, COLLECTION)
                .stream()
                .map(d -> new DeadLetter(
                        d.getString("consumer"),
                        d.getString("_id"),
                        d.getString("type"),
                        d.getString("subject"),
                        d.getString("reason"),
                        d.getString("since")))
                .toList();
    }

    /** Drives all dead letters of a consumer again, in the order they once came. Returns how many are dead still. */
    int redrive(Inbox inbox) {
        var listed =
                mongo
                        .find(Query.query(Criteria.where("consumer").is(inbox.consumer())), Document.class, COLLECTION)
                        .stream()
                        .map(d -> d.getString("_id"))
                        .collect(Collectors.toSet());
        if (listed.isEmpty()) {
            return 0;
        }
        var arrivals = kept(inbox.consumer(), listed).stream()
                .sorted(java.util.Comparator.comparing(Arrival::origin))
                .toList();
        var stillDead = inbox.redrive(arrivals);
        for (var arrival : arrivals) {
            var reason = stillDead.get(arrival.origin());
            if (reason == null) {
                remove(inbox.consumer(), arrival.origin());
            } else {
                mongo.updateFirst(one(inbox.consumer(), arrival.origin()), Update.update("reason", reason), COLLECTION);
            }
        }
        return stillDead.size();
    }

    void remove(String consumer, Arrival.Origin origin) {
        mongo.remove(one(consumer, origin), COLLECTION);
    }

    /** The whole records behind the list, each once. */
    private List<Arrival> kept(String consumer, Set<String> listed) {
        var settings = new Properties();
        settings.putAll(consumerSettings);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        var missing = new HashSet<>(listed);
        var arrivals = new java.util.ArrayList<Arrival>();
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            var end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (reader.position(partition) < end) {
                for (var record : reader.poll(Duration.ofMillis(500))) {
                    var arrival = arrival(record);
                    if (missing.remove(id(consumer, arrival.origin()))) {
                        arrivals.add(arrival);
                    }
                }
            }
        }
        return arrivals;
    }

    private static Arrival arrival(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
        var origin = headers.getOrDefault(ORIGIN, "unknown-0-0");
        var offset = origin.lastIndexOf('-');
        var partition = origin.lastIndexOf('-', offset - 1);
        headers.keySet().removeIf(name -> !name.startsWith("ce_"));
        return new Arrival(
                new Arrival.Origin(
                        origin.substring(0, partition),
                        Integer.parseInt(origin.substring(partition + 1, offset)),
                        Long.parseLong(origin.substring(offset + 1))),
                Map.copyOf(headers),
                record.value() == null ? new byte[0] : record.value());
    }

    private static Query one(String consumer, Arrival.Origin origin) {
        return Query.query(Criteria.where("_id").is(id(consumer, origin)));
    }

    private static String id(String consumer, Arrival.Origin origin) {
        return consumer + "/" + origin;
    }
}
