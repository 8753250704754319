package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.platform.TestPlatform;

/** Whatever arrives is applied once, waited for, or dead with a reason; and is counted. */
@Tag("store")
class InboxTest {

    private static final String TOPIC = "publication-events";
    private static final int PARTITIONS_OF_THE_TOPIC = 6;
    private static final String GROUP = SampleService.freshName();
    private static SampleCable cable;
    private static ConfigurableApplicationContext service;
    private static KafkaProducer<String, byte[]> anybody;

    private final String subject = SampleService.freshName();

    @BeforeAll
    static void start() {
        var store = new ConnectionString(TestPlatform.mongoUri(GROUP));
        var address = store.getHosts().getFirst();
        var colon = address.lastIndexOf(':');
        cable = new SampleCable(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        service = SampleService.start(
                GROUP,
                GROUP,
                Map.of(
                        "spring.mongodb.uri",
                        TestPlatform.mongoUri(GROUP).replace(address, "127.0.0.1:" + cable.port())
                                + "&serverSelectionTimeoutMS=300&connectTimeoutMS=300",
                        "spring.cloud.stream.bindings.visits-in-0.destination",
                        TOPIC));
        anybody = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestPlatform.broker().bootstrapServers(), "max.request.size", 2_000_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        anybody.close();
        service.close();
        cable.close();
    }

    @Test
    void aSecondDeliveryChangesNothingAndIsCounted() {
        var before = counts();
        send(event(1), event(2), event(1), event(2), event(3), event(3));
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(6, 3, 3, 0, 0)));
        assertApplied(1, 2, 3);
    }

    @Test
    void anUnknownTypeIsToleratedAndCounted() {
        var before = counts();
        send(event(1), with(event(2), "ce_type", "se.atagande.publication.of-a-later-version.v7"), event(3));
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(3, 2, 0, 1, 0)));
        assertApplied(1, 3);
    }

    @Test
    void anUnreadableBodyIsADeadLetterWithItsReasonAndWhatFollowsWaits() {
        var before = counts();
        send(event(1), broken(2), event(3), event(4));
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(4, 1, 0, 0, 3)));
        assertApplied(1);
        assertThat(letters())
                .extracting(DeadLetter::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason)
                                .contains("se.atagande.publication.made.v1", "line 1 column")
                                .doesNotContain("secret"),
                        reason -> assertThat(reason).contains("waits behind"),
                        reason -> assertThat(reason).contains("waits behind"));

        // Nothing was mended, so it stays dead with its reason, and nothing overtakes it.
        assertThat(redrive()).isEqualTo(3);
        assertThat(letters()).hasSize(3);
        assertThat(letters().getFirst().reason()).contains("line 1 column");
        assertApplied(1);
    }

    @Test
    void whatAReaderRefusedAppliesInOrderWhenTheReaderIsMendedAndTheLettersAreRedriven() {
        SampleService.ACCIDENTS.put(subject, delivery -> {
            if (delivery.sequence() == 2) {
                throw new IllegalStateException("not prepared for this");
            }
        });
        var before = counts();
        send(event(1), event(2), event(3));
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(3, 1, 0, 0, 2)));
        // Later batches wait too; a duplicate of what came before the dead one does no harm there.
        send(event(4), event(1));
        await().untilAsserted(() -> assertThat(letters()).hasSize(4));
        assertThat(letters().getFirst().reason()).contains("IllegalStateException");
        assertApplied(1);

        SampleService.ACCIDENTS.remove(subject);
        redrive();
        assertApplied(1, 2, 3, 4);
        assertThat(letters()).isEmpty();
        send(event(5));
        await().untilAsserted(() -> assertApplied(1, 2, 3, 4, 5));
    }

    @Test
    void anEffectThatTheStoreRefusesIsADeadLetterAndHoldsUpNobodyElse() {
        var other = SampleService.freshName();
        store().save(new Document("_id", subject).append("heard", "no number"), "visitCounts");
        var before = counts();
        send(event(1), event(other, 1), event(2), event(other, 2));
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(4, 2, 0, 0, 2)));
        assertApplied(other, 1, 2);
        assertThat(letters().getFirst().reason()).startsWith("could not be applied");

        store().save(new Document("_id", subject).append("heard", 0), "visitCounts");
        redrive();
        assertThat(letters()).isEmpty();
        assertApplied(1, 2);
    }

    @Test
    void aDocumentWhoseGuardNobodyCanReadHoldsUpNobodyElse() {
        var other = SampleService.freshName();
        for (var spoilt : List.of("none", new Document(subject, "none"))) {
            store().save(new Document("_id", subject).append("applied", spoilt), "visitCounts");
            var before = counts();
            send(event(1), event(other, 1), event(2), event(other, 2));
            await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(4, 2, 0, 0, 2)));
            assertApplied(other, 1, 2);
            assertThat(letters().getFirst().reason()).startsWith("could not be applied");

            store().remove(new Query(Criteria.where("_id").in(subject, other)), "visitCounts");
            redrive();
            assertThat(letters()).isEmpty();
            assertApplied(1, 2);
        }
    }

    @Test
    void whatCannotBeSettledIsADeadLetterAndSettledWhenRedriven() {
        SampleService.LATE_ACCIDENTS.put(subject, delivery -> {
            throw new IllegalStateException("no room for what follows");
        });
        var other = SampleService.freshName();
        var before = counts();
        send(event(1), event(other, 1), event(2));
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(new Counts(3, 1, 0, 0, 2)));
        assertThat(letters().getFirst().reason()).startsWith("could not be settled");

        SampleService.LATE_ACCIDENTS.remove(subject);
        redrive();
        assertThat(letters()).isEmpty();
        assertThat(SampleService.SETTLED)
                .filteredOn(delivery -> delivery.subject().equals(subject))
                .extracting(Delivery::sequence)
                .containsExactly(1L, 2L);
        assertApplied(1, 2);
    }

    @Test
    void recordsOfNoUseAreDeadLettersEachWithItsReason() {
        var dotted = SampleService.freshName() + ".x";
        var strange = Map.of(
                without(strange(), "ce_type"),
                "no ce_type header",
                without(strange(), "ce_id"),
                "no ce_id header",
                with(strange(), "ce_sequence", "one"),
                "NumberFormatException",
                with(strange(), "ce_sequence", "0"),
                "not positive",
                with(strange(), "ce_time", "yesterday"),
                "DateTimeParseException",
                with(strange(), "ce_subject", dotted),
                "not the body's subject",
                bodied(strange(), "{\"publication\":\"p\",\"topics\":[]}"),
                "body has no federation",
                bodied(strange(), "[]"),
                "body is not",
                bodied(strange(), ""),
                "body is not",
                // As large as the broker takes it: with the reason it must still fit.
                bodied(strange(), "\"" + "x".repeat(1_048_200)),
                "body is not");
        var before = counts();
        strange.keySet().forEach(anybody::send);
        anybody.flush();
        await().untilAsserted(
                        () -> assertThat(since(before)).isEqualTo(new Counts(strange.size(), 0, 0, 0, strange.size())));
        var letters = service.getBean(DeadLetters.class).list();
        assertThat(strange.values()).allSatisfy(reason -> assertThat(letters)
                .anySatisfy(letter -> assertThat(letter.reason()).contains(reason)));
    }

    private static ProducerRecord<String, byte[]> strange() {
        return event(SampleService.freshName(), 1);
    }

    @Test
    void aStoreThatGoesAwayInTheMiddleOfABatchLosesNothing() throws Exception {
        send(event(1));
        await().untilAsserted(() -> assertApplied(1));
        var committed = committed();
        var before = counts();
        var attempts = new AtomicInteger();
        SampleService.ACCIDENTS.put(subject, delivery -> {
            if (delivery.sequence() == 5 && attempts.incrementAndGet() == 1) {
                cable.cut();
            }
        });
        try {
            IntStream.rangeClosed(2, 9).mapToObj(this::event).forEach(anybody::send);
            anybody.flush();
            await().until(() -> attempts.get() >= 1);
            // Some attempts fail in this time; each would acknowledge the batch if anything did.
            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> committed().equals(committed));
            assertThat(since(before)).isEqualTo(new Counts(0, 0, 0, 0, 0));
        } finally {
            cable.mend();
        }
        untilTheStoreIsBack().untilAsserted(() -> assertApplied(1, 2, 3, 4, 5, 6, 7, 8, 9));
        await().untilAsserted(() -> assertThat(since(before).received()).isGreaterThanOrEqualTo(8));
        assertThat(since(before).dead()).isZero();
    }

    /** A store that goes away after a dead letter must not make what came before the letter wait behind it. */
    @Test
    void aStoreThatGoesAwayBesideADeadLetterKeepsTheOrder() {
        var cut = new AtomicInteger();
        SampleService.LATE_ACCIDENTS.put(subject, delivery -> {
            if (cut.incrementAndGet() == 1) {
                cable.cut();
            }
        });
        try {
            send(event(1), event(2), broken(3), event(4));
            await().until(() -> cut.get() >= 1);
        } finally {
            cable.mend();
        }
        untilTheStoreIsBack().untilAsserted(() -> {
            assertApplied(1, 2);
            assertThat(letters()).hasSize(2);
        });
        assertThat(letters().getFirst().reason()).contains("line 1 column");
    }

    /** Killed after the letters were buried and before the offset was committed. */
    @Test
    void aBatchThatComesAgainBesideItsOwnDeadLettersKeepsOrderAndReasons() {
        var batch = batch(List.of(event(1), event(2), broken(3), event(4)));
        var inbox = service.getBean(Inboxes.class).all().iterator().next();
        inbox.receive(batch);
        var before = letters();
        assertThat(before).hasSize(2);

        inbox.receive(batch);
        assertThat(letters()).isEqualTo(before);
        assertThat(before.getFirst().reason()).contains("line 1 column");
        assertApplied(1, 2);
    }

    private static Message<List<byte[]>> batch(List<ProducerRecord<String, byte[]>> records) {
        var partition = Math.abs(records.getFirst().key().hashCode()) + PARTITIONS_OF_THE_TOPIC;
        return MessageBuilder.withPayload(
                        records.stream().map(ProducerRecord::value).toList())
                .setHeader(
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        records.stream()
                                .map(record -> Stream.of(record.headers().toArray())
                                        .collect(Collectors.toMap(Header::key, Header::value)))
                                .toList())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, Collections.nCopies(records.size(), TOPIC))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, Collections.nCopies(records.size(), partition))
                .setHeader(
                        KafkaHeaders.OFFSET,
                        LongStream.range(0, records.size()).boxed().toList())
                .build();
    }

    @Test
    void everythingReceivedHasOneOfTheEnds() {
        var random = new Random(41);
        var before = counts();
        var expected = new HashMap<String, Integer>();
        var last = new HashMap<String, Integer>();
        var applied = new HashMap<String, Integer>();
        var blocked = new HashMap<String, Boolean>();
        var total = 600;
        for (int i = 0; i < total; i++) {
            var of = subject + "-" + random.nextInt(12);
            var kind = random.nextInt(100);
            ProducerRecord<String, byte[]> record;
            String end;
            if (kind < 60) {
                record = event(of, last.merge(of, 1, Integer::sum));
                applied.put(of, last.get(of));
                end = "applied";
            } else if (kind < 85 && last.containsKey(of)) {
                var sequence = 1 + random.nextInt(last.get(of));
                record = event(of, sequence);
                // One that was of an unknown type before is news now, unless a later one has been applied.
                end = sequence <= applied.getOrDefault(of, 0) ? "duplicate" : "applied";
                applied.merge(of, sequence, Math::max);
            } else if (kind < 97) {
                record = with(event(of, last.merge(of, 1, Integer::sum)), "ce_type", "se.atagande.unheard-of.v1");
                end = "unknown";
            } else {
                record = bodied(event(of, last.merge(of, 1, Integer::sum)), "{\"publication\":");
                end = "dead";
            }
            if (blocked.containsKey(of)) {
                end = "dead";
            } else if (end.equals("dead")) {
                blocked.put(of, true);
            }
            expected.merge(end, 1, Integer::sum);
            anybody.send(record);
        }
        anybody.flush();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(since(before).received()).isEqualTo(total));
        assertThat(since(before))
                .isEqualTo(new Counts(
                        total,
                        expected.get("applied"),
                        expected.get("duplicate"),
                        expected.get("unknown"),
                        expected.get("dead")));
        assertThat(expected.values()).as("every end occurs").hasSize(4).allSatisfy(n -> assertThat(n)
                .isPositive());
        var everything = counts();
        assertThat(everything.received())
                .isEqualTo(everything.applied() + everything.duplicate() + everything.unknown() + everything.dead());
    }

    private static ConditionFactory untilTheStoreIsBack() {
        return await().atMost(Duration.ofSeconds(30)).ignoreExceptionsInstanceOf(DataAccessException.class);
    }

    private record Counts(int received, int applied, int duplicate, int unknown, int dead) {}

    private static Counts counts() {
        return new Counts(count("received"), count("applied"), count("duplicate"), count("unknown"), count("dead"));
    }

    private static Counts since(Counts before) {
        var now = counts();
        return new Counts(
                now.received() - before.received(),
                now.applied() - before.applied(),
                now.duplicate() - before.duplicate(),
                now.unknown() - before.unknown(),
                now.dead() - before.dead());
    }

    private static int count(String what) {
        return (int) service.getBean(MeterRegistry.class)
                .get("feed.inbox." + what)
                .tag("consumer", "visits")
                .counter()
                .count();
    }

    private static MongoOperations store() {
        return service.getBean(MongoOperations.class);
    }

    private List<DeadLetter> letters() {
        return service.getBean(DeadLetters.class).list().stream()
                .filter(letter -> subject.equals(letter.subject()))
                .toList();
    }

    /** Returns how many letters of this test's subject are dead still. */
    private int redrive() {
        service.getBean(DeadLetters.class).redrive();
        return letters().size();
    }

    private void assertApplied(int... sequences) {
        assertApplied(subject, sequences);
    }

    private static void assertApplied(String subject, int... sequences) {
        var document = Optional.ofNullable(store().findById(subject, Document.class, "visitCounts"))
                .orElseGet(Document::new);
        assertThat(document.getList("order", Number.class, List.of()).stream().map(Number::intValue))
                .containsExactlyElementsOf(IntStream.of(sequences).boxed().toList());
        assertThat(document.get("heard")).isEqualTo(sequences.length);
    }

    private static Map<?, ?> committed() throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", TestPlatform.broker().bootstrapServers()))) {
            return admin.listConsumerGroupOffsets(GROUP + "-visits")
                    .partitionsToOffsetAndMetadata()
                    .get();
        }
    }

    @SafeVarargs
    private static void send(ProducerRecord<String, byte[]>... records) {
        for (var record : records) {
            anybody.send(record);
        }
        anybody.flush();
    }

    private ProducerRecord<String, byte[]> event(int sequence) {
        return event(subject, sequence);
    }

    private static ProducerRecord<String, byte[]> event(String subject, int sequence) {
        var record = new ProducerRecord<>(
                TOPIC,
                subject,
                "{\"publication\":\"%s\",\"federation\":\"sodertalje\",\"channel\":\"WEBSITE\",\"day\":\"2026-04-14\",\"topics\":[]}"
                        .formatted(subject)
                        .getBytes(UTF_8));
        with(record, "ce_specversion", "1.0");
        with(record, "ce_id", UUID.randomUUID().toString());
        with(record, "ce_type", PublicationMade.TYPE);
        with(record, "ce_source", "/anybody");
        with(record, "ce_subject", subject);
        with(record, "ce_sequence", Integer.toString(sequence));
        return with(record, "ce_time", "2026-04-14T12:00:00Z");
    }

    private ProducerRecord<String, byte[]> broken(int sequence) {
        return bodied(event(sequence), "{\"publication\": secret");
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<String, byte[]> without(ProducerRecord<String, byte[]> record, String header) {
        record.headers().remove(header);
        return record;
    }

    private static ProducerRecord<String, byte[]> bodied(ProducerRecord<String, byte[]> record, String body) {
        return new ProducerRecord<>(record.topic(), null, record.key(), body.getBytes(UTF_8), record.headers());
    }
}
