package se.atagande.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.atagande.platform.TestPlatform;

/** What a plain Kafka consumer finds on a topic about one subject: CloudEvents type and data, oldest first. */
public record EventsOnTheBroker(String type, String data) {

    public static List<EventsOnTheBroker> about(String topic, String subject) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestPlatform.broker().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<EventsOnTheBroker>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (event.key().equals(subject)) {
                        var type =
                                new String(event.headers().lastHeader("ce_type").value(), UTF_8);
                        found.add(new EventsOnTheBroker(type, event.value()));
                    }
                }
            }
            return found;
        }
    }
}
