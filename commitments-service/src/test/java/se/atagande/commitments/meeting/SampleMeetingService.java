package se.atagande.commitments.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import se.atagande.contracts.MeetingKind;
import se.atagande.platform.TestPlatform;

/** The meetings of commitments-service by themselves, on the real broker, at a time of the test's choosing. */
@EnableAutoConfiguration
@ComponentScan({
    "se.atagande.commitments.calendar",
    "se.atagande.commitments.meeting",
    "se.atagande.commitments.respekttrappan"
})
class SampleMeetingService {

    private volatile List<StandingItem> aptItems = List.of(SampleMeetings.EQUALITY, SampleMeetings.STEP);

    /** Changes what the commitments ask of an APT in Stockholm. */
    void asksOnly(StandingItem... items) {
        aptItems = List.of(items);
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    StandingItems standingItems() {
        return (federation, kind, initiative, day) ->
                federation.equals(SampleMeetings.STOCKHOLM) && kind == MeetingKind.APT ? aptItems : List.of();
    }

    /** Instances with the same database are instances of one service. */
    static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(SampleMeetingService.class)
                .properties(Map.of(
                        "spring.application.name",
                        "commitments-service",
                        "spring.config.import",
                        "classpath:event-feed.properties,classpath:rest-profile.properties",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        "http://localhost:1/nobody",
                        "spring.mongodb.uri",
                        TestPlatform.mongoUri(database),
                        "spring.kafka.bootstrap-servers",
                        TestPlatform.broker().bootstrapServers(),
                        "atagande.meetings.first-planning",
                        "PT1H",
                        "spring.main.banner-mode",
                        "off",
                        "server.port",
                        "0"))
                .run();
    }

    static String freshDatabase() {
        return "meetings-" + UUID.randomUUID();
    }

    /** An event as any Kafka consumer sees it. */
    record Heard(String type, String subject, long sequence, String data) {}

    /** All meeting events on the broker about meetings of this series, in the order of each meeting. */
    static List<Heard> heardOf(String series) {
        var settings = new Properties();
        settings.put("bootstrap.servers", TestPlatform.broker().bootstrapServers());
        var heard = new ArrayList<Heard>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("meeting-events").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().startsWith(series)) {
                        heard.add(new Heard(
                                new String(
                                        record.headers().lastHeader("ce_type").value(), UTF_8),
                                record.key(),
                                Long.parseLong(new String(
                                        record.headers()
                                                .lastHeader("ce_sequence")
                                                .value(),
                                        UTF_8)),
                                record.value()));
                    }
                });
            }
        }
        return heard;
    }

    /** A clock that the test sets. */
    static final class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-02-10T08:00:00Z");

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
