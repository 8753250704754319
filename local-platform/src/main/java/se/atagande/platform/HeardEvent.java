package se.atagande.platform;

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

/**
 * An event as a plain Kafka consumer of {@link TestPlatform#broker()} hears it.
 *
 * @param subject the record's key
 * @param headers {@code ce_type} and so on
 */
public record HeardEvent(String topic, String subject, Instant time, Map<String, String> headers, String data) {

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    public long sequence() {
        return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
    }

    /** All on the topic about this subject, oldest first. */
    public static List<HeardEvent> about(String topic, String subject) {
        return on(topic).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /** All on the topic, those of one subject oldest first. */
    public static List<HeardEvent> on(String topic) {
        return all().stream().filter(event -> event.topic().equals(topic)).toList();
    }

    /** All on every topic of the house, those of one subject oldest first. */
    public static List<HeardEvent> all() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestPlatform.broker().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<HeardEvent>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> heard.add(of(event)));
            }
            return heard;
        }
    }

    private static HeardEvent of(ConsumerRecord<String, String> event) {
        return new HeardEvent(
                event.topic(),
                event.key(),
                Instant.ofEpochMilli(event.timestamp()),
                StreamSupport.stream(event.headers().spliterator(), false)
                        .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8))),
                event.value());
    }
}
