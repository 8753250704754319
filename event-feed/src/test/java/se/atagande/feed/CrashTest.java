package se.atagande.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.feed.CrashingWriter.Death;
import se.atagande.platform.TestPlatform;

/** An instance dies, at exactly this point or at any: what it answered for is published by the next one, in order, and applied once. */
@Tag("store")
class CrashTest {

    private final String name = SampleService.freshName();

    @Test
    void killedBetweenWriteAndPublish() throws Exception {
        assertThat(writer(Death.BETWEEN_WRITE_AND_PUBLISH).waitFor()).isEqualTo(137);
        assertThat(SampleTopic.read("supplier-events", name)).isEmpty();

        try (var next = SampleFeed.of(name)) {
            assertThat(next.pending(name)).hasSize(2);
            next.started();
            await().untilAsserted(() -> assertThat(next.pending(name)).isEmpty());
            assertThat(SampleTopic.read("supplier-events", name))
                    .extracting(SampleTopic::sequence)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void killedBetweenPublishAndRemoval() throws Exception {
        assertThat(writer(Death.BETWEEN_PUBLISH_AND_REMOVAL).waitFor()).isEqualTo(137);
        var first = SampleTopic.read("supplier-events", name);
        assertThat(first).extracting(SampleTopic::sequence).containsExactly(1L, 2L);

        try (var next = SampleService.start(name, name, Map.of())) {
            var mongo = next.getBean(org.springframework.data.mongodb.core.MongoOperations.class);
            await().untilAsserted(() -> assertThat(mongo.findById(name, Document.class, "suppliers")
                            .get("feed", Document.class)
                            .getList("pending", Document.class))
                    .isEmpty());
            var all = SampleTopic.read("supplier-events", name);
            assertThat(all).extracting(SampleTopic::sequence).containsExactly(1L, 2L, 1L, 2L);
            assertThat(all)
                    .as("the same events again, not new ones")
                    .extracting(record -> SampleTopic.header(record, "ce_id"))
                    .containsExactly(
                            SampleTopic.header(first.get(0), "ce_id"),
                            SampleTopic.header(first.get(1), "ce_id"),
                            SampleTopic.header(first.get(0), "ce_id"),
                            SampleTopic.header(first.get(1), "ce_id"));

            await().untilAsserted(() -> assertThat(SampleService.SETTLED)
                    .filteredOn(delivery -> delivery.subject().equals(name))
                    .extracting(Delivery::sequence)
                    .as("the reader met both deliveries of each")
                    .containsExactly(1L, 2L, 1L, 2L));
            assertThat(mongo.findById(name, Document.class, "visitCounts")).containsEntry("heard", 2);
        }
    }

    @Test
    void killedAtAnyMomentUnderAStreamOfCommands() throws Exception {
        var random = new Random();
        var acknowledged = new TreeMap<String, Long>();
        for (int life = 0; life < 3; life++) {
            var writer = writer(Death.WHEN_KILLED);
            try (var lines = writer.inputReader()) {
                readAcknowledgements(lines, acknowledged, Duration.ofMillis(random.nextLong(200, 1200)));
                // Not Process.destroyForcibly: that would close the stream with the last acknowledgements in it.
                writer.toHandle().destroyForcibly();
                readAcknowledgements(lines, acknowledged, Duration.ofMinutes(1));
            }
        }
        assertThat(acknowledged).hasSize(20);

        try (var next = SampleFeed.of(name).started()) {
            await().untilAsserted(() -> assertThat(acknowledged.keySet())
                    .allSatisfy(supplier -> assertThat(next.pending(supplier)).isEmpty()));
            var delivered = SampleTopic.lastOfFirstDeliveriesInOrder(SampleTopic.read("supplier-events", name));
            assertThat(delivered.keySet()).isEqualTo(acknowledged.keySet());
            delivered.forEach((supplier, last) -> {
                assertThat(last).as("acknowledged of %s", supplier).isGreaterThanOrEqualTo(acknowledged.get(supplier));
                assertThat(next.suppliers.find(supplier)).hasValueSatisfying(stored -> {
                    assertThat(stored.sequence()).isEqualTo(last);
                    assertThat(stored.state().visits()).isEqualTo(last.intValue());
                });
            });
        }
    }

    /** Reads until the time is over, counted from the first line, or the stream ends. */
    private static void readAcknowledgements(BufferedReader lines, Map<String, Long> acknowledged, Duration time)
            throws IOException {
        var end = Long.MAX_VALUE;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = line.split(" ");
            if (words.length == 3 && words[0].equals("ACK")) {
                acknowledged.merge(words[1], Long.parseLong(words[2]), Math::max);
                end = end == Long.MAX_VALUE ? System.nanoTime() + time.toNanos() : end;
            }
            if (System.nanoTime() > end) {
                return;
            }
        }
    }

    private Process writer(Death death) throws IOException {
        SampleFeed.createTopics();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        TestPlatform.mongoUri(name),
                        TestPlatform.broker().bootstrapServers(),
                        death.name(),
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
