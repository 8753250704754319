package se.atagande.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.atagande.platform.TestPlatform;

/** What this service has told others, as a plain Kafka reader sees it. */
public final class Told implements AutoCloseable {

    private final String federation;
    private final List<String> types = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> reader = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers",
                    TestPlatform.broker().bootstrapServers(),
                    "group.id",
                    UUID.randomUUID().toString(),
                    "auto.offset.reset",
                    "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    public Told(String federation) {
        this.federation = federation;
        reader.subscribe(List.of("notification-events"));
    }

    /** The types told about the federation so far, in the order of their arrival. */
    public List<String> types() {
        for (var record : reader.poll(Duration.ofMillis(100))) {
            if (federation.equals(
                    new String(record.headers().lastHeader("ce_federation").value(), UTF_8))) {
                types.add(new String(record.headers().lastHeader("ce_type").value(), UTF_8));
            }
        }
        return List.copyOf(types);
    }

    @Override
    public void close() {
        reader.close();
    }
}
