package se.atagande.commitments.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;
import se.atagande.feed.ContractJson;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/** What commitments-service meets in a test: a clock that is set, other services' events, and a federation of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
class SampleCommitmentsService {

    @Bean
    @Primary
    TestClock clock() {
        return new TestClock(Instant.parse("2026-05-20T08:00:00Z"));
    }

    static String freshFederation() {
        return "prov-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Stockholm's declaration as if this federation had signed it. */
    static String declarationOf(String federation) {
        return file("stockholms-stad")
                .replace("id: stockholms-stad-2021", "id: " + federation + "-2021")
                .replace("federation: stockholms-stad", "federation: " + federation);
    }

    /** The declaration of 2021 that comes with the system. */
    static String file(String federation) {
        try (var file = Objects.requireNonNull(
                SampleCommitmentsService.class.getResourceAsStream("/declarations/" + federation + "-2021.yaml"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an event on the broker as its service would; the same sequence twice is a second delivery. */
    static void publish(Event event, long sequence) {
        var type = EventCatalogue.of(event);
        var record = new ProducerRecord<>(type.topic(), event.subject(), ContractJson.MAPPER.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id",
                                UUID.nameUUIDFromBytes((event.subject() + sequence).getBytes(UTF_8))
                                        .toString(),
                        "ce_source", "/sample-service",
                        "ce_type", type.name(),
                        "ce_subject", event.subject(),
                        "ce_time", "2026-05-20T08:00:00Z",
                        "ce_sequence", Long.toString(sequence),
                        "ce_federation", event.federation().value())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestPlatform.broker().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
