package se.atagande.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.mail.MailboxesForTests;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/**
 * The service is killed again and again while reminders are due and the mail server is slow: each arrives, and what arrives twice does so in the one window
 * that there is, at most once for each kill. Twice here; {@code make bench-kills} does it fifty times.
 */
class KilledWhileSendingTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 13);
    private static final Instant DUE = Instant.parse("2025-05-12T06:00:00Z");

    private final String database = SampleService.freshName();
    private final String federation = SampleService.freshName();
    private final SlowMailServer mail = new SlowMailServer();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void everyReminderArrivesAndAtMostOneTwiceForEachKill() throws Exception {
        var letters = 12 * (KILLS + 1);
        prepare(letters);
        var random = new Random(7);
        var ends = new ArrayList<Integer>();
        for (int kill = 0; kill < KILLS; kill++) {
            var before = mail.taken().size();
            var process = start(DUE.plus(Duration.ofMinutes(3L * kill)));
            await().atMost(Duration.ofMinutes(2)).until(() -> mail.taken().size() > before || !process.isAlive());
            var until = before + 1 + random.nextInt(8);
            await().pollInterval(Duration.ofMillis(1 + random.nextInt(40)))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> mail.taken().size() >= Math.min(until, letters));
            // A letter takes about this long: the kill comes at any moment of one.
            assertThat(process.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS))
                    .as("it ended by itself")
                    .isFalse();
            process.destroyForcibly().waitFor();
            // What the server had in its hands it takes all the same.
            await().until(mail::isIdle);
            ends.add(mail.taken().size());
            assertThat(ends.getLast()).as("it was killed in the middle").isGreaterThan(before);
        }
        var last = start(DUE.plus(Duration.ofMinutes(3L * KILLS)));
        try {
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(new HashSet<>(mail.taken())).hasSize(letters));
        } finally {
            last.destroyForcibly().waitFor();
        }
        var taken = mail.taken();
        var twice = IntStream.range(0, taken.size())
                .filter(i -> taken.indexOf(taken.get(i)) < i)
                .boxed()
                .toList();
        System.out.printf("kills %d, letters %d, sent twice %d, lives end at %s%n", KILLS, letters, twice.size(), ends);
        assertThat(twice).allSatisfy(i -> assertThat(ends)
                .as("what comes again was in the server's hands when the service was killed")
                .contains(taken.subList(0, i).lastIndexOf(taken.get(i)) + 1));
        assertThat(twice).as("one for each kill at most").hasSizeLessThanOrEqualTo(KILLS);
    }

    private void prepare(int letters) throws Exception {
        try (var service = SampleService.start(
                database,
                new TestClock(Instant.parse("2025-05-11T06:00:00Z")),
                Map.of("spring.mail.port", mail.port()))) {
            MailboxesForTests.set(service, federation, "apt@" + federation + ".example");
            var ids = IntStream.range(0, letters)
                    .mapToObj(i -> federation + "-" + i)
                    .toList();
            for (var id : ids) {
                SampleEvents.publish(SampleOccasions.apt(id, federation, DAY), Instant.parse("2025-05-11T06:00:00Z"));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.getBean(MongoOperations.class)
                                    .count(Query.query(Criteria.where("_id").in(ids)), "occasions")
                            == letters);
        }
    }

    private Process start(Instant moment) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlogging.config=" + System.getProperty("logging.config"),
                KilledService.class.getName(),
                moment.toString()));
        Map.of(
                        "server.port",
                        "0",
                        "spring.mongodb.uri",
                        TestPlatform.mongoUri(database),
                        "spring.kafka.bootstrap-servers",
                        TestPlatform.broker().bootstrapServers(),
                        "spring.cloud.stream.default.consumer.auto-startup",
                        "false",
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        Integer.toString(mail.port()),
                        "atagande.notifications.look-every",
                        "50ms",
                        "atagande.notifications.secrecy.master-key",
                        SampleService.masterKey())
                .forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
