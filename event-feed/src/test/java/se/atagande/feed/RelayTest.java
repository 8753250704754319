package se.atagande.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.platform.TestPlatform;

/** What waits in a document is published, whatever happens to brokers, relays and single events; no event overtakes an earlier one of its aggregate. */
@Tag("store")
class RelayTest {

    private final String name = SampleService.freshName();

    @Test
    void twoRelaysAtOncePublishTheSameDocumentsWithoutGapOrReordering() throws Exception {
        var often = Duration.ofMillis(5);
        try (var one = SampleFeed.of(name, often, Clock.systemUTC(), p -> p).started();
                var other =
                        SampleFeed.of(name, often, Clock.systemUTC(), p -> p).started()) {
            var writers = new ArrayList<Thread>();
            for (var feed : List.of(one, other)) {
                writers.add(Thread.ofPlatform()
                        .start(() -> IntStream.range(0, 150).forEach(i -> feed.visit(name + "-" + i % 5))));
            }
            for (var writer : writers) {
                writer.join();
            }
            await().untilAsserted(() -> IntStream.range(0, 5)
                    .forEach(i -> assertThat(one.pending(name + "-" + i)).isEmpty()));
            var records = SampleTopic.read("supplier-events", name);
            assertThat(SampleTopic.lastOfFirstDeliveriesInOrder(records).values())
                    .hasSize(5)
                    .containsOnly(60L);
            assertThat(records)
                    .as("both relays were at work, or this test shows nothing")
                    .hasSizeGreaterThan(300);
        }
    }

    @Test
    void whatIsAcknowledgedIsNotSentAgainWhileItsRemovalWaits() {
        try (var feed = SampleFeed.of(name, Duration.ofMillis(1), Clock.systemUTC(), p -> p)
                .started()) {
            for (int i = 0; i < 20; i++) {
                visitAll(feed, 1);
            }
            await().untilAsserted(() -> IntStream.range(0, 10)
                    .forEach(i -> assertThat(feed.pending(name + "-" + i)).isEmpty()));
            assertThat(SampleTopic.read("supplier-events", name)).hasSize(200);
        }
    }

    @Test
    void anAggregateMadeAnewUnderTheSameIdIsPublishedFromItsFirstEvent() {
        try (var feed = SampleFeed.of(name).started()) {
            IntStream.range(0, 3).forEach(i -> feed.visit(name));
            await().untilAsserted(() -> assertThat(feed.pending(name)).isEmpty());
            feed.mongo.execute("suppliers", c -> c.deleteOne(new Document("_id", name)));
            feed.visit(name);
            await().untilAsserted(() -> assertThat(SampleTopic.read("supplier-events", name))
                    .extracting(SampleTopic::sequence)
                    .containsExactly(1L, 2L, 3L, 1L));
        }
    }

    @Test
    void commandsAreAcceptedWhileTheBrokerIsAwayAndPublishedInOrderWhenItIsBack() {
        try (var feed = SampleFeed.of(name).started()) {
            visitAll(feed, 5);
            await().until(() -> published(feed) == 50);
            TestPlatform.broker().pause();
            try {
                for (int i = 0; i < 10; i++) {
                    var before = System.nanoTime();
                    visitAll(feed, 1);
                    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
                }
                assertThat(published(feed)).isEqualTo(50);
            } finally {
                TestPlatform.broker().resume();
            }
            visitAll(feed, 5);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> IntStream.range(0, 10)
                    .forEach(i -> assertThat(feed.pending(name + "-" + i)).isEmpty()));
            assertThat(SampleTopic.lastOfFirstDeliveriesInOrder(SampleTopic.read("supplier-events", name))
                            .values())
                    .hasSize(10)
                    .containsOnly(20L);
        }
    }

    @Test
    void stopDoesNotWaitForABrokerThatIsAway() {
        var feed = SampleFeed.of(name).started();
        feed.visit(name);
        await().until(() -> published(feed) == 1);
        TestPlatform.broker().pause();
        try {
            feed.visit(name);
            var before = System.nanoTime();
            feed.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        } finally {
            TestPlatform.broker().resume();
        }
        try (var next = SampleFeed.of(name)) {
            assertThat(next.pending(name)).hasSize(1);
        }
    }

    /** A producer without metadata answers with a future that has failed already; the broker may be back a moment later. */
    @Test
    void anEventThatCouldNotBeSentIsNotOvertaken() {
        var sends = new AtomicInteger();
        try (var feed = SampleFeed.of(
                name,
                SampleFeed.SELDOM,
                Clock.systemUTC(),
                producer -> SampleFeed.sendingBy(
                        producer,
                        send -> () -> sends.incrementAndGet() == 2
                                ? CompletableFuture.failedFuture(new TimeoutException("no metadata"))
                                : send.get()))) {
            IntStream.range(0, 4).forEach(i -> feed.visit(name));
            feed.relay.start();
            await().untilAsserted(() -> assertThat(feed.pending(name)).isEmpty());
            assertThat(SampleTopic.read("supplier-events", name))
                    .extracting(SampleTopic::sequence)
                    .containsExactly(1L, 2L, 3L, 4L);
            assertThat(feed.meters.counter("feed.relay.failed").count()).isEqualTo(1);
        }
    }

    @Test
    void anEventThatThisVersionCannotPublishHoldsUpItsOwnAggregateOnly() {
        try (var later = SampleFeed.of(name);
                var feed = SampleFeed.of(name, Duration.ofMillis(50), Clock.systemUTC(), p -> p)) {
            later.visit(name + "-bad");
            feed.mongo.execute(
                    "suppliers",
                    c -> c.updateOne(
                            new Document("_id", name + "-bad"),
                            new Document(
                                    "$set", new Document("feed.pending.0.type", "se.atagande.of-a-later-version.v1"))));
            feed.relay.start();
            feed.visit(name + "-good");
            await().untilAsserted(() -> assertThat(feed.pending(name + "-good")).isEmpty());
            await().untilAsserted(() ->
                    assertThat(feed.meters.counter("feed.relay.failed").count()).isGreaterThan(1));
            assertThat(feed.pending(name + "-bad")).hasSize(1);
            feed.visit(name + "-good");
            await().untilAsserted(() -> assertThat(feed.pending(name + "-good")).isEmpty());
        }
    }

    /** Steady traffic must not keep the sweep from what a crash has left. */
    @Test
    void theSweepComesUnderSteadyTrafficToo() throws Exception {
        try (var crashed = SampleFeed.of(name);
                var feed = SampleFeed.of(name, Duration.ofSeconds(1), Clock.systemUTC(), p -> p)
                        .started()) {
            var over = new AtomicBoolean();
            var traffic = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    feed.visit(name + "-steady");
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            });
            await().until(() -> published(feed) > 1);
            crashed.visit(name + "-left");
            await().untilAsserted(() -> assertThat(feed.pending(name + "-left")).isEmpty());
            over.set(true);
            traffic.join();
        }
    }

    /** A year of reminders is tried in seconds: the broker must take a time that it has not reached yet. */
    @Test
    void aClockAheadOfTheBrokerIsNoHindrance() {
        var ahead = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (var feed = SampleFeed.of(name, SampleFeed.SELDOM, ahead, p -> p).started()) {
            feed.visit(name);
            await().untilAsserted(() -> assertThat(SampleTopic.read("supplier-events", name))
                    .singleElement()
                    .satisfies(record -> assertThat(record.timestamp())
                            .isEqualTo(ahead.instant().toEpochMilli())));
        }
    }

    private void visitAll(SampleFeed feed, int times) {
        IntStream.range(0, 10 * times).forEach(i -> feed.visit(name + "-" + i % 10));
    }

    private static double published(SampleFeed feed) {
        return feed.meters.counter("feed.relay.published").count();
    }
}
