package se.atagande.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker with nothing around it: what anybody could reach at best. */
final class Raw implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    Raw(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        // The same settings as event-feed's producer.
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "batch.size", 256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void create(String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Sends copies of a record, headers and all, and returns the rate at which the broker has acknowledged them. */
    double publish(ConsumerRecord<String, byte[]> like, String topic, int records) {
        var started = System.nanoTime();
        for (int i = 0; i < records; i++) {
            producer.send(copy(like, topic, i));
        }
        producer.flush();
        return records / ((System.nanoTime() - started) / 1e9);
    }

    /** Sends from so many clients while a consumer reads; returns the rate at which the consumer has read all. */
    double publishAndRead(ConsumerRecord<String, byte[]> like, String topic, int clients, int records)
            throws InterruptedException {
        try (var arrivals = new Arrivals(bootstrapServers, topic)) {
            var started = System.nanoTime();
            var each = records / clients;
            new Load(clients, Duration.ofMinutes(1), clients).run((client, nth) -> {
                for (int i = 0; i < each; i++) {
                    producer.send(copy(like, topic, client * each + i));
                }
            });
            arrivals.await((long) each * clients);
            return each * clients / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> like, String topic, int i) {
        return new ProducerRecord<>(topic, null, null, like.key() + i % 1000, like.value(), like.headers());
    }

    /** One record of a topic. */
    ConsumerRecord<String, byte[]> any(String topic) {
        try (var arrivals = new Arrivals(bootstrapServers, topic)) {
            arrivals.consumer.seekToBeginning(arrivals.consumer.assignment());
            while (true) {
                for (var record : arrivals.consumer.poll(Duration.ofMillis(200))) {
                    return record;
                }
            }
        }
    }

    /** Counts what comes to a topic from now on. */
    static final class Arrivals implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;

        Arrivals(String bootstrapServers, String topic) {
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5000, "fetch.max.wait.ms", 100),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }

        void await(long records) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            for (long count = 0; count < records; ) {
                var arrived = consumer.poll(Duration.ofMillis(100)).count();
                count += arrived;
                if (arrived > 0) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            count + " of " + records + " records came, then none for " + PATIENCE);
                }
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
