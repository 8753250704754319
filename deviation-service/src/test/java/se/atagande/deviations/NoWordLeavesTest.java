package se.atagande.deviations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import se.atagande.platform.HeardEvent;

/**
 * Nothing of what was told, of the answer or of the receipt stands in any document, event, problem or log line, with all logging turned up; and no time
 * finer than a day.
 */
class NoWordLeavesTest extends DeviationFeature {

    /** Words that nothing else here contains. */
    private static final List<String> TOLD =
            List.of("Gräsandsvägen", "rullstolsburen", "Zäta", "Vindbryggan", "ompröva");

    private static final String BROWSER = "Strandskata/7.1";

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> everything = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final List<ch.qos.logback.core.Appender<ILoggingEvent>> quiet = new ArrayList<>();

    @Autowired
    @SuppressWarnings("NullAway")
    private MongoOperations mongo;

    @LocalServerPort
    private int port;

    @BeforeEach
    void listenToEverything() {
        root.iteratorForAppenders().forEachRemaining(quiet::add);
        quiet.forEach(root::detachAppender);
        everything.setContext(root.getLoggerContext());
        everything.start();
        root.addAppender(everything);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void listenNoMore() {
        root.setLevel(usual);
        root.detachAppender(everything);
        quiet.forEach(root::addAppender);
    }

    @Test
    void nothingOfItStandsAnywhere() throws IOException, InterruptedException {
        var words = "Jag är rullstolsburen och bor på Gräsandsvägen. Zäta sade nej.";
        var first = fromABrowser("deviations", report("sodertalje", words));
        assertThat(first.statusCode()).isEqualTo(201);
        String id = JsonPath.read(first.body(), "$.id");
        String receipt = JsonPath.read(first.body(), "$.receipt");
        assertThat(fromABrowser("receipts", "{\"receipt\":\"" + receipt + "\"}").statusCode())
                .isEqualTo(200);
        assertThat(acknowledge(id)).hasStatusOk();
        immediately(id, "Zäta tog bort Vindbryggan.");
        assertThat(close(id, "MEASURE_TAKEN", "Vi ska ompröva det på Vindbryggan."))
                .hasStatusOk();
        assertThat(body(get("deviations/" + id, HANDLER))).contains(TOLD);
        assertThat(progress(receipt)).hasStatusOk();
        var refused = new ArrayList<String>();
        for (var wrong : List.of(
                // The words in every wrong place that a client could put them.
                report("sodertalje", words + "o".repeat(10_001)),
                report(words, "Ord."),
                report("sodertalje", "Ord.").replace("mia-vidare", words),
                report("sodertalje", "Ord.").replace("INDIVIDUAL", words),
                report("sodertalje", "Ord.").replace("AGE", words),
                report("sodertalje", words).replace("\"grounds\"", words),
                "{\"words\":\"" + words,
                words)) {
            var answer = fromABrowser("deviations", wrong);
            assertThat(answer.statusCode()).isBetween(400, 499);
            refused.add(answer.body());
        }
        var closing = close(id, words, words);
        assertThat(closing).hasStatus4xxClientError();
        refused.add(body(closing));

        await().untilAsserted(() ->
                assertThat(HeardEvent.about("deviation-events", id)).hasSize(6));
        var secrets = Stream.concat(
                        TOLD.stream(), Stream.of(BROWSER, receipt, receipt.substring(receipt.indexOf(' ') + 1)))
                .toList();
        assertThat(documents()).isNotEmpty();
        clean("document", documents(), secrets);
        clean("event", HeardEvent.all().stream().map(HeardEvent::toString), secrets);
        clean("problem", refused.stream(), secrets);
        assertThat(logged).hasSizeGreaterThan(100);
        clean("log line", logged.stream(), secrets);
    }

    @Test
    void noTimeFinerThanADayIsStored() {
        // Half past midnight in Sweden is the day before by UTC: both in one document would tell the hour.
        nowIs("2026-11-08T23:30:45.678Z");
        var reported = reported("sodertalje", "Sent på natten.");
        await().untilAsserted(() ->
                assertThat(HeardEvent.about("deviation-events", reported.id())).hasSize(2));
        var event = HeardEvent.about("deviation-events", reported.id()).getFirst();
        assertThat(event.toString()).doesNotContain("23:30", "2026-11-09");
        assertThat(event.data()).contains("2026-11-08");
        assertThat(event.headers())
                .containsEntry("ce_time", "2026-11-08T00:00:00Z")
                .doesNotContainKey("ce_traceparent");
        assertThat(documents().filter(d -> d.contains(reported.id())))
                .hasSize(1)
                .allSatisfy(d -> assertThat(d)
                        .contains("2026-11-08")
                        .doesNotContain("2026-11-09")
                        .doesNotContainPattern("\\d\\d:(?!00:00)\\d\\d:\\d\\d"));
    }

    private HttpResponse<String> fromABrowser(String path, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/deviations/v1/" + path))
                            .header("Content-Type", "application/json")
                            .header("User-Agent", BROWSER)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private Stream<String> documents() {
        return mongo.getCollectionNames().stream()
                .flatMap(collection -> mongo.findAll(Document.class, collection).stream())
                .map(Document::toJson);
    }

    private static void clean(String kind, Stream<String> texts, List<String> secrets) {
        assertThat(texts.filter(text -> secrets.stream().anyMatch(text::contains)))
                .as("every " + kind + " with something of it")
                .isEmpty();
    }
}
