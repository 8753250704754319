package se.atagande.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker in this JVM is Kafka itself and keeps its log over a restart. */
class LocalBrokerTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsLogOverARestart() throws Exception {
        try (var broker = LocalBroker.start(folder.resolve("broker"), 0)) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (var admin = Admin.create(settings);
                    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                admin.createTopics(List.of(new NewTopic("visits", 1, (short) 1)))
                        .all()
                        .get();
                producer.send(new ProducerRecord<>("visits", "a", "first")).get();
                broker.pause();
                broker.resume();
                producer.send(new ProducerRecord<>("visits", "a", "second")).get();
            }
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                var partition = new TopicPartition("visits", 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                var read = new java.util.ArrayList<String>();
                while (consumer.position(partition) < 2) {
                    consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                }
                assertThat(read).containsExactly("first", "second");
            }
        }
    }
}
