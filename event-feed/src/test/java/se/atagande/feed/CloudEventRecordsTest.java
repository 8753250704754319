package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.Level;
import se.atagande.contracts.deviation.DeviationReported;
import tools.jackson.databind.json.JsonMapper;

/** What lies on the broker is CloudEvents 1.0 in binary mode, for whoever reads it. */
@Tag("store")
class CloudEventRecordsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant NOW = Instant.parse("2026-04-14T13:37:42.123456789Z");

    private final String name = SampleService.freshName();

    /** An aggregate whose events may not tell their moment. */
    record Case(String id) {}

    @Test
    void aPlainConsumerReadsTheHeaders() {
        publish();
        var record = SampleTopic.read("supplier-events", name).getFirst();
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(UUID.fromString(headers.remove("ce_id")).version()).isEqualTo(7);
        assertThat(headers)
                .containsOnly(
                        java.util.Map.entry("content-type", "application/json"),
                        java.util.Map.entry("ce_specversion", "1.0"),
                        java.util.Map.entry("ce_type", "se.atagande.supplier.visit-held.v1"),
                        java.util.Map.entry("ce_source", "/sample"),
                        java.util.Map.entry("ce_subject", name),
                        java.util.Map.entry("ce_time", "2026-04-14T13:37:42.123Z"),
                        java.util.Map.entry("ce_sequence", "1"),
                        java.util.Map.entry("ce_federation", "sodertalje"),
                        java.util.Map.entry("ce_traceparent", TRACE));
        assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(JsonMapper.shared().readTree(record.value()))
                .isEqualTo(JsonMapper.shared()
                        .readTree(
                                "{\"supplier\":\"%s\",\"federation\":\"sodertalje\",\"day\":\"2026-04-14\",\"visitors\":[\"sodertalje\"],\"discussed\":[]}"
                                        .formatted(name)));
    }

    @Test
    void theOfficialSdkReadsTheEvent() {
        publish();
        var event = SampleTopic.read("supplier-events", name, new CloudEventDeserializer())
                .getFirst()
                .value();
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getType()).isEqualTo("se.atagande.supplier.visit-held.v1");
        assertThat(event.getSource()).isEqualTo(URI.create("/sample"));
        assertThat(event.getSubject()).isEqualTo(name);
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-04-14T13:37:42.123Z"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtensionNames()).containsOnly("sequence", "federation", "traceparent");
        assertThat(event.getData().toBytes()).isNotEmpty();
    }

    @Test
    void anEventThatMayNotTellItsMomentTellsTheDayOnly() {
        try (var feed = feed()) {
            var cases = feed.feeds.store(Case.class, "cases");
            MDC.put("traceparent", TRACE);
            try {
                cases.create(
                        new Case(name),
                        List.of(new DeviationReported(
                                new DeviationId(name),
                                SampleService.FEDERATION,
                                null,
                                Level.INDIVIDUAL,
                                LocalDate.of(2026, 4, 14),
                                null)));
            } finally {
                MDC.remove("traceparent");
            }
            await().until(() -> !SampleTopic.read("deviation-events", name).isEmpty());
        }
        var record = SampleTopic.read("deviation-events", name).getFirst();
        var midnight = Instant.parse("2026-04-14T00:00:00Z");
        assertThat(SampleTopic.header(record, "ce_time")).isEqualTo(midnight.toString());
        assertThat(record.timestamp()).isEqualTo(midnight.toEpochMilli());
        var id = UUID.fromString(SampleTopic.header(record, "ce_id"));
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(midnight.toEpochMilli());
        assertThat(record.headers().lastHeader("ce_traceparent")).isNull();
        assertThat(new String(record.value(), UTF_8)).doesNotContain("13:37");
    }

    private void publish() {
        try (var feed = feed()) {
            MDC.put("traceparent", TRACE);
            try {
                feed.visit(name);
            } finally {
                MDC.remove("traceparent");
            }
            await().untilAsserted(() -> assertThat(feed.pending(name)).isEmpty());
        }
    }

    private SampleFeed feed() {
        return SampleFeed.of(name, SampleFeed.SELDOM, Clock.fixed(NOW, ZoneOffset.UTC), p -> p)
                .started();
    }
}
