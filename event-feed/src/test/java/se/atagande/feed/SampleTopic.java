package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.atagande.platform.TestPlatform;

/** What lies in a topic now, as a plain Kafka consumer sees it. */
final class SampleTopic {

    private SampleTopic() {}

    /** All records whose key starts so, those of one key in their order. */
    static List<ConsumerRecord<String, byte[]>> read(String topic, String keyPrefix) {
        return read(topic, keyPrefix, new ByteArrayDeserializer());
    }

    static <T> List<ConsumerRecord<String, T>> read(String topic, String keyPrefix, Deserializer<T> deserializer) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestPlatform.broker().bootstrapServers(), "enable.auto.commit", "false");
        var found = new ArrayList<ConsumerRecord<String, T>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), deserializer)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key() != null && record.key().startsWith(keyPrefix)) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    static long sequence(ConsumerRecord<?, ?> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }

    /**
     * Fails unless the first deliveries of every key are 1, 2, 3 … without gap; duplicates may stand anywhere. Returns the last sequence of each key.
     */
    static Map<String, Long> lastOfFirstDeliveriesInOrder(List<? extends ConsumerRecord<String, ?>> records) {
        var last = new TreeMap<String, Long>();
        for (var record : records) {
            var before = last.getOrDefault(record.key(), 0L);
            assertThat(sequence(record)).as("%s after %s", record.key(), before).isLessThanOrEqualTo(before + 1);
            last.put(record.key(), Math.max(before, sequence(record)));
        }
        return last;
    }
}
