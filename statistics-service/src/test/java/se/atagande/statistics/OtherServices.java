package se.atagande.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;
import se.atagande.feed.ContractJson;
import se.atagande.platform.TestPlatform;

/** What other services tell, on the real broker. */
public final class OtherServices {

    private static final KafkaProducer<String, byte[]> TELLING = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestPlatform.broker().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    private OtherServices() {}

    /** @param sequence the same again for the same event told twice */
    public static void tell(Event event, long sequence) {
        var type = EventCatalogue.of(event);
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/" + type.publisher(),
                "ce_type", type.name(),
                "ce_subject", event.subject(),
                "ce_time", "2026-04-30T00:00:00Z",
                "ce_sequence", Long.toString(sequence),
                "ce_federation", event.federation().value());
        var record = new ProducerRecord<>(type.topic(), event.subject(), ContractJson.MAPPER.writeValueAsBytes(event));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        TELLING.send(record);
    }
}
