package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What could not be read or applied lies in a topic, whole, and is listed in a collection, without its body, so that it can be seen, mended and driven
 * again.
 */
final class DeadLetterQueue {

    static final String COLLECTION = "deadLetters";
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

    /** Those of the subjects that have a dead letter with this consumer. */
    Set<String> blockedSubjects(String consumer, Set<String> subjects) {
        if (subjects.isEmpty()) {
            return new HashSet<>();
        }
        var query = Query.query(
                Criteria.where("consumer").is(consumer).and("subject").in(subjects));
        return new HashSet<>(mongo.findDistinct(query, "subject", COLLECTION, String.class));
    }

    /** Listed first, then sent: a crash in between delivers the event again, and both steps may be done twice. */
    void bury(String consumer, Arrival arrival, String reason) {
        var update = new Update()
                .set("consumer", consumer)
                .set("reason", reason)
                .setOnInsert("since", clock.instant().toString())
                .setOnInsert("partition", arrival.origin().partition())
                .setOnInsert("offset", arrival.origin().offset());
        arrival.header(CloudEventRecords.TYPE).ifPresent(type -> update.set("type", type));
        arrival.subject().ifPresent(subject -> update.set("subject", subject));
        mongo.upsert(
                Query.query(
                        Criteria.where("_id").is(id(consumer, arrival.origin().toString()))),
                update,
                COLLECTION);

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
        return mongo.find(new Query(), Document.class, COLLECTION).stream()
                .map(d -> new DeadLetter(
                        d.getString("consumer"),
                        d.getString("_id"),
                        d.getString("type"),
                        d.getString("subject"),
                        d.getString("reason"),
                        d.getString("since")))
                .toList();
    }

    /** Drives all dead letters of a consumer again, in the order they were buried. Returns how many are dead still. */
    int redrive(Inbox inbox) {
        var waiting = new HashMap<String, Arrival>();
        var order = new ArrayList<Arrival>();
        var listed = new HashSet<String>();
        mongo.find(Query.query(Criteria.where("consumer").is(inbox.consumer())), Document.class, COLLECTION)
                .forEach(d -> listed.add(d.getString("_id")));
        for (var record : everything()) {
            var arrival = arrival(record);
            var id = id(inbox.consumer(), arrival.origin().toString());
            if (listed.contains(id) && waiting.put(id, arrival) == null) {
                order.add(arrival);
            }
        }
        var stillDead = inbox.redrive(order);
        for (var arrival : order) {
            var query = Query.query(Criteria.where("_id")
                    .is(id(inbox.consumer(), arrival.origin().toString())));
            var reason = stillDead.get(arrival.origin());
            if (reason == null) {
                mongo.remove(query, COLLECTION);
            } else {
                mongo.updateFirst(query, Update.update("reason", reason), COLLECTION);
            }
        }
        return stillDead.size();
    }

    private List<ConsumerRecord<String, byte[]>> everything() {
        var settings = new Properties();
        settings.putAll(consumerSettings);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        return records;
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

    private static String id(String consumer, String origin) {
        return consumer + "/" + origin;
    }
}
