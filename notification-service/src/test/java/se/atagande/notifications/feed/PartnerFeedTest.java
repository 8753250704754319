package se.atagande.notifications.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.feed.Delivery;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.PartnerLogs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner federation's machine gets, over HTTP, while two instances keep the log. */
@Tag("store")
class PartnerFeedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final LocalDate DAY = LocalDate.of(2025, 5, 13);

    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext other;

    private final String federation = SampleService.freshName();

    @BeforeAll
    static void start() {
        var database = SampleService.freshName();
        service = SampleService.start(database, Clock.systemUTC(), Map.of());
        other = SampleService.start(database, Clock.systemUTC(), Map.of());
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
    }

    private SupplierVisitHeld visit(String supplier) {
        return new SupplierVisitHeld(new SupplierId(supplier), new FederationId(federation), DAY);
    }

    private static SampleEvents.Sent publish(Event event) {
        return SampleEvents.publish(event, Instant.parse("2025-05-13T11:00:00Z"));
    }

    private HttpResponse<String> get(String query, String... roles) {
        var request = HttpRequest.newBuilder(URI.create(
                "http://localhost:" + SampleService.port(service) + "/feeds/v1/" + federation + "/events" + query));
        if (roles.length > 0) {
            request.header("Authorization", "Bearer " + SampleService.token(roles));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> read(String query) {
        var answer = get(query, "office:" + federation);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<JsonNode> entries(HttpResponse<String> answer) {
        var entries = new ArrayList<JsonNode>();
        JSON.readTree(answer.body()).forEach(entries::add);
        return entries;
    }

    /** All that is in the log, in steps, by the cursor of each answer. */
    private List<JsonNode> all(int limit) {
        var all = new ArrayList<JsonNode>();
        var query = "?limit=" + limit;
        while (true) {
            var answer = read(query);
            var entries = entries(answer);
            all.addAll(entries);
            assertThat(all).hasSizeLessThan(2000);
            if (entries.isEmpty()) {
                return all;
            }
            query = "?limit=" + limit + "&lastEventId="
                    + answer.headers().firstValue("X-Last-Event-Id").orElseThrow();
        }
    }

    private void awaitEntries(int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(all(1000)).hasSizeGreaterThanOrEqualTo(count));
    }

    @Test
    void givesEachSharedEventOnceDenselyAndInTheOrderOfItsSubject() {
        var suppliers =
                IntStream.range(0, 12).mapToObj(i -> SampleService.freshName()).toList();
        var sent = new ArrayList<SampleEvents.Sent>();
        for (int round = 0; round < 10; round++) {
            suppliers.forEach(supplier -> sent.add(publish(visit(supplier))));
            sent.subList(sent.size() - 3, sent.size()).forEach(SampleEvents.Sent::again);
        }
        sent.forEach(SampleEvents.Sent::again);
        awaitEntries(120);
        publish(visit(suppliers.getFirst()));
        awaitEntries(121);

        var log = all(7);
        assertThat(log).hasSize(121);
        assertThat(log).extracting(e -> e.get("id").asString()).doesNotHaveDuplicates();
        assertThat(log)
                .extracting(e -> e.get("position").asLong())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 121).mapToObj(Long::valueOf).toList());
        var sequences = new TreeMap<String, List<Long>>();
        log.forEach(e -> sequences
                .computeIfAbsent(e.get("subject").asString(), s -> new ArrayList<>())
                .add(Long.valueOf(e.get("sequence").asString())));
        assertThat(sequences)
                .hasSize(12)
                .allSatisfy((subject, numbers) ->
                        assertThat(numbers).isSorted().startsWith(1L).doesNotHaveDuplicates());
    }

    @Test
    void staysDenseWhenManyAppendTheSameAndOtherEventsAtOnce() throws Exception {
        var deliveries = IntStream.range(0, 40)
                .mapToObj(i -> new Delivery(
                        federation + "-" + i,
                        SupplierVisitHeld.TYPE,
                        "/commitments-service",
                        "s" + i,
                        1,
                        Instant.parse("2025-05-13T11:00:00Z"),
                        visit("s" + i)))
                .toList();
        var logs = List.of(service.getBean(Logs.class), other.getBean(Logs.class));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var appends = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> deliveries.forEach(logs.get(i % 2)::append)))
                    .toList();
            for (var append : appends) {
                append.get();
            }
        }
        assertThat(all(1000))
                .extracting(e -> e.get("position").asLong())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }

    @Test
    void makesAPartnersLogOnceWhicheverInstanceLooks() throws Exception {
        for (int i = 0; i < 40; i++) {
            publish(visit(federation + "-" + i % 9));
        }
        awaitEntries(40);
        var agreement = new Agreement(
                UUID.randomUUID().toString(),
                new FederationId(federation),
                "Partnern",
                null,
                "maskinen",
                "provet",
                List.of(new Agreement.Share(SupplierVisitHeld.TYPE, Set.of("supplier"))),
                Set.of(),
                DAY.minusDays(1),
                null,
                null,
                DAY,
                DAY,
                DAY,
                null);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var looks = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> (i % 2 == 0 ? service : other)
                            .getBean(PartnerLogs.class)
                            .read(agreement, 0, Set.of(), 1000)))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }
        var made = service.getBean(Logs.class)
                .read(agreement.id(), 0, Set.of(), 1000)
                .entries();
        assertThat(made)
                .extracting(Entry::eventId)
                .isEqualTo(all(100).stream().map(e -> e.get("id").asString()).toList());
        var before = Entry.Head.OF_AN_EMPTY_LOG;
        for (var entry : made) {
            assertThat(entry.isIntact()).isTrue();
            assertThat(entry.predecessor()).isEqualTo(before.hash());
            assertThat(entry.position()).isEqualTo(before.position() + 1);
            before = entry.head();
        }
    }

    @Test
    void sealsEachEntryToTheOneBeforeSoThatAPartnerCanProveIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            publish(visit(SampleService.freshName()));
        }
        awaitEntries(5);
        var before = "0".repeat(64);
        for (var entry : all(100)) {
            assertThat(entry.get("predecessor").asString()).isEqualTo(before);
            before = entry.get("hash").asString();
            assertThat(hashOf(entry)).isEqualTo(before);
        }
        var altered = JSON.readTree(all(100).get(2).toString().replace("2025-05-13\"", "2025-05-14\""));
        assertThat(sha256(altered.get("salt").asString() + canonical(altered.get("data"), false)))
                .isNotEqualTo(altered.get("datahash").asString());
    }

    /** As a partner would do it, with nothing of ours: names sorted, no white space, without the hash itself. */
    private static String hashOf(JsonNode entry) throws Exception {
        assertThat(sha256(entry.get("salt").asString() + canonical(entry.get("data"), false)))
                .isEqualTo(entry.get("datahash").asString());
        return sha256(canonical(entry, true));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static String canonical(JsonNode node, boolean withoutHash) {
        if (!node.isObject()) {
            return node.toString();
        }
        var parts = new TreeMap<String, String>();
        node.properties().forEach(p -> parts.put(p.getKey(), canonical(p.getValue(), false)));
        if (withoutHash) {
            List.of("hash", "data", "salt").forEach(parts::remove);
        }
        var text = new ArrayList<String>();
        parts.forEach((name, value) -> text.add("\"" + name + "\":" + value));
        return "{" + String.join(",", text) + "}";
    }

    @Test
    void isACloudEventWithNothingButWhatTheContractNames() {
        publish(visit("praktik-1"));
        awaitEntries(1);
        var answer = read("");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/cloudevents-batch+json");
        var entry = entries(answer).getFirst();
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "data",
                        "federation",
                        "sequence",
                        "position",
                        "datahash",
                        "salt",
                        "predecessor",
                        "hash");
        assertThat(entry.get("specversion").asString()).isEqualTo("1.0");
        assertThat(entry.get("source").asString()).isEqualTo("/commitments-service");
        assertThat(entry.get("type").asString()).isEqualTo(SupplierVisitHeld.TYPE);
        assertThat(entry.get("time").asString()).isEqualTo("2025-05-13T11:00:00Z");
        assertThat(entry.get("data"))
                .isEqualTo(JSON.readTree(
                        "{\"supplier\":\"praktik-1\",\"federation\":\"%1$s\",\"day\":\"2025-05-13\",\"visitors\":[\"%1$s\"],\"discussed\":[]}"
                                .formatted(federation)));
    }

    @Test
    void keepsInWhatIsNotSharedAndMovesTheCursorPastWhatWasNotAskedFor() {
        publish(new DeviationReported(
                new DeviationId(SampleService.freshName()),
                new FederationId(federation),
                null,
                Level.UNKNOWN,
                DAY,
                null));
        publish(new MonthClosed(
                new FederationId(federation), new InitiativeId("insats-1"), YearMonth.of(2025, 4), DAY));
        publish(visit(SampleService.freshName()));
        awaitEntries(2);
        assertThat(all(10)).extracting(e -> e.get("type").asString()).doesNotContain(DeviationReported.TYPE);

        var months = read("?types=" + MonthClosed.TYPE);
        assertThat(entries(months)).hasSize(1);
        var cursor = months.headers().firstValue("X-Last-Event-Id").orElseThrow();
        assertThat(cursor).isEqualTo(all(10).getLast().get("id").asString());
        var next = read("?types=" + MonthClosed.TYPE + "&lastEventId=" + cursor);
        assertThat(next.body()).isEqualTo("[]");
        assertThat(next.headers().firstValue("X-Last-Event-Id")).hasValue(cursor);
        assertThat(next.headers().firstValue("Link"))
                .hasValue("</feeds/v1/" + federation + "/events?lastEventId=" + cursor + "&limit=100&types="
                        + MonthClosed.TYPE + ">; rel=\"next\"");
    }

    @Test
    void waitsForTheNextEventAsLongAsAsked() throws Exception {
        publish(visit(SampleService.freshName()));
        awaitEntries(1);
        var cursor = read("").headers().firstValue("X-Last-Event-Id").orElseThrow();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var waiting = threads.submit(() -> read("?lastEventId=" + cursor + "&timeout=30000"));
            publish(visit("den-som-kom"));
            assertThat(entries(waiting.get()))
                    .extracting(e -> e.get("subject").asString())
                    .containsExactly("den-som-kom");
        }
        var started = System.nanoTime();
        assertThat(read("?types=" + MonthClosed.TYPE + "&timeout=600").body()).isEqualTo("[]");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(599));
    }

    @Test
    void answersWhoeverIsNoPartnerAsIfThereWereNoFeed() {
        publish(visit(SampleService.freshName()));
        awaitEntries(1);
        assertThat(get("").statusCode()).isEqualTo(401);
        assertThat(get("", "partner:another", "office:another", "staff:" + federation)
                        .statusCode())
                .isEqualTo(404);
        var stranger = get("", "partner:" + federation);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("urn:atagande:problem:no-agreement");
        assertThat(get("", "office:" + federation).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (var query :
                List.of("?limit=0", "?limit=1001", "?limit=x", "?timeout=30001", "?timeout=-1", "?types=x.y.v1")) {
            var answer = get(query, "office:" + federation);
            assertThat(answer.statusCode()).as(query).isEqualTo(422);
            assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("urn:atagande:problem:invalid");
        }
        var unknown = get("?lastEventId=nobody-knows-it", "office:" + federation);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(unknown.body()).get("type").asString())
                .isEqualTo("urn:atagande:problem:unknown-cursor");
    }

    @Test
    void readsNobodyElsesCursor() {
        publish(visit(SampleService.freshName()));
        var elsewhere = publish(
                new SupplierVisitHeld(new SupplierId(SampleService.freshName()), new FederationId("another"), DAY));
        awaitEntries(1);
        await().untilAsserted(() -> assertThat(service.getBean(Logs.class).find("another", elsewhere.id()))
                .isPresent());
        assertThat(get("?lastEventId=" + elsewhere.id(), "office:" + federation).statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysWhatTheFeedIsWithoutLogin() throws Exception {
        assertThat(open("/feeds/v1/api-info").get("apiName").asString()).isEqualTo("feeds");
        assertThat(open("/feeds/v1/openapi.json").get("paths").has("/feeds/v1/{federation}/events"))
                .isTrue();
    }

    private static JsonNode open(String path) throws Exception {
        var address = URI.create("http://localhost:" + SampleService.port(service) + path);
        var answer = HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }
}
