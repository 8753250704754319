package se.atagande.deviations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.atagande.platform.TestPlatform;

/** What a plain Kafka consumer finds: everything on every topic, headers and all. */
public record EventsOnTheBroker(String key, Instant time, Map<String, String> headers, String data) {

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    public static List<EventsOnTheBroker> about(String subject) {
        return all().stream().filter(e -> subject.equals(e.key())).toList();
    }

    public static List<EventsOnTheBroker> all() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestPlatform.broker().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(p -> !p.topic().startsWith("__"))
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<EventsOnTheBroker>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(of(record)));
            }
            return found;
        }
    }

    private static EventsOnTheBroker of(ConsumerRecord<String, String> record) {
        return new EventsOnTheBroker(
                record.key(),
                Instant.ofEpochMilli(record.timestamp()),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .collect(Collectors.toMap(h -> h.key(), h -> new String(h.value(), UTF_8))),
                record.value());
    }
}
