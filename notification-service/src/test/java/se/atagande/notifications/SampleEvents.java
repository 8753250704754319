package se.atagande.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;
import se.atagande.feed.ContractJson;
import se.atagande.platform.TestPlatform;

/** Other services, as far as one sees of them here: CloudEvents on the broker, written by hand. */
public final class SampleEvents {

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    TestPlatform.broker().bootstrapServers(),
                    "acks",
                    "all",
                    "enable.idempotence",
                    true),
            new StringSerializer(),
            new ByteArraySerializer());

    private static final Map<String, AtomicLong> SEQUENCES = new ConcurrentHashMap<>();

    private SampleEvents() {}

    /** An event of its subject, with the next sequence, as it lies on the broker. */
    public record Sent(ProducerRecord<String, byte[]> record, String id) {
        /** The relay may publish an event twice. */
        public void again() {
            publish(record);
        }
    }

    public static Sent publish(Event event, Instant time) {
        var type = EventCatalogue.of(event);
        var sequence = SEQUENCES
                .computeIfAbsent(event.subject(), s -> new AtomicLong())
                .incrementAndGet();
        var id = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(type.topic(), event.subject(), ContractJson.MAPPER.writeValueAsBytes(event));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_source",
                "/commitments-service",
                "ce_type",
                type.name(),
                "ce_subject",
                event.subject(),
                "ce_time",
                time.toString(),
                "ce_sequence",
                Long.toString(sequence),
                "ce_federation",
                event.federation().value());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        publish(record);
        return new Sent(record, id);
    }

    /** Of the last event of this subject. */
    public static long sequence(String subject) {
        return SEQUENCES.get(subject).get();
    }

    private static void publish(ProducerRecord<String, byte[]> record) {
        try {
            PRODUCER.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
