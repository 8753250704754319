package se.atagande.commitments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.atagande.platform.TestPlatform;

/**
 * {@code make bench-lists}: each list beside a single read by id, over HTTP, with 10,000 commitments, 100,000 meetings, 20,000 activities and 2,000 series
 * stored. The aim: no list takes ten times as long as a read by id. Read ratios, not milliseconds.
 */
final class ListsBench {

    private static final int COMMITMENTS = 10_000;
    private static final int MEETINGS = 100_000;
    private static final int ACTIVITIES = 20_000;
    private static final int SERIES = 2_000;
    private static final int FEDERATIONS = 20;
    private static final int RUNS = 40;
    private static final long REFUSED = Long.MAX_VALUE;
    private static final String API = "/commitments/v1/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    private ListsBench(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        try (var service = start()) {
            var bench = new ListsBench(
                    "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"));
            bench.fill(service.getBean(MongoOperations.class));
            bench.measure();
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start() {
        return CommitmentsApplication.application()
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "jwtDecoder",
                                JwtDecoder.class,
                                () -> token -> Jwt.withTokenValue(token)
                                        .header("alg", "none")
                                        .subject("bench")
                                        .claim("atagande", List.of("office:" + token))
                                        .build()))
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--atagande.meetings.first-planning=PT10H",
                        "--spring.mongodb.uri=" + TestPlatform.mongoUri("lists-" + UUID.randomUUID()),
                        "--spring.kafka.bootstrap-servers="
                                + TestPlatform.broker().bootstrapServers());
    }

    /** One of each is made as people make them, and copied. */
    private void fill(MongoOperations mongo) throws IOException, InterruptedException {
        post(
                "declaration-imports",
                "application/yaml",
                new ClassPathResource("declarations/stockholms-stad-2021.yaml")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("id: stockholms-stad-2021", "id: f0-2021")
                        .replace("federation: stockholms-stad", "federation: f0"));
        post("activities", "application/json", """
                {"federation": "f0", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"], "title": "Demokratidag",
                 "startsAt": "2026-11-07T08:00:00Z", "endsAt": "2026-11-07T10:00:00Z"}""");
        post("meeting-series", "application/json", """
                {"federation": "f0", "kind": "APT", "workplace": "kansliet", "plan": {"title": "APT kansliet",
                 "firstDay": "%s", "rrule": "FREQ=MONTHLY;BYDAY=1TU", "startTime": "09:00", "durationMinutes": 90}}""".formatted(LocalDate.now(java.time.Clock.systemUTC())));
        var base = Instant.parse("2016-01-01T08:00:00Z");
        copy(mongo, "commitments", COMMITMENTS, (document, i) -> {
            document.put("declaration", federation(i) + "-d" + i / 820);
            document.put("_id", document.get("declaration") + "_" + i);
            document.put("number", i % 41 + 1);
            document.put("federation", federation(i));
            document.get("judged", Document.class).put("turnsOn", "2099-01-01");
        });
        copy(mongo, "meetings", MEETINGS, (document, i) -> {
            document.put("_id", "m" + i);
            document.get("about", Document.class).put("federation", federation(i));
            document.get("about", Document.class).put("series", "s" + i % SERIES);
            var starts = base.plus(i, ChronoUnit.HOURS);
            document.get("slot", Document.class).put("startsAt", Date.from(starts));
            document.get("slot", Document.class).put("endsAt", Date.from(starts.plus(1, ChronoUnit.HOURS)));
        });
        copy(mongo, "activities", ACTIVITIES, (document, i) -> {
            document.put("_id", "a" + i);
            document.put("federation", federation(i));
            document.put("arrangers", List.of(federation(i), federation(i + 1)));
            document.put("startsAt", Date.from(base.plus(i, ChronoUnit.HOURS)));
        });
        copy(mongo, "meetingSeries", SERIES, (document, i) -> {
            document.put("_id", "s" + i);
            document.put("federation", federation(i));
            document.get("plan", Document.class).put("title", "Serie " + i);
        });
    }

    private static String federation(int i) {
        return "f" + i % FEDERATIONS;
    }

    private interface Change {
        void to(Document document, int number);
    }

    private static void copy(MongoOperations mongo, String collection, int count, Change change) {
        var templates = mongo.find(new Query().limit(50), Document.class, collection);
        var left = count - (int) mongo.count(new Query(), collection);
        var batch = new ArrayList<Document>();
        for (int i = 0; i < left; i++) {
            var copy = Document.parse(templates.get(i % templates.size()).toJson());
            copy.get("feed", Document.class).put("pending", List.of());
            change.to(copy, i);
            batch.add(copy);
            if (batch.size() == 2000 || i == left - 1) {
                mongo.getCollection(collection).insertMany(batch);
                batch.clear();
            }
        }
        IO.println("… " + collection + ": " + mongo.count(new Query(), collection));
    }

    private void measure() throws IOException, InterruptedException {
        var reads = new LinkedHashMap<String, String>();
        reads.put("commitment by id", "commitments/f0-2021_1");
        reads.put("meeting by id", "meetings/m500");
        var lists = new LinkedHashMap<String, String>();
        for (var path : List.of(
                "commitments",
                "commitments?sort=-number&page=400",
                "commitments?sort=state",
                "commitments?sort=title",
                "commitments?federation=f3",
                "commitments?federation=f3&sort=state",
                "commitments?federation=f3&q=respekttrappan",
                "commitments?state=CANNOT_BE_JUDGED",
                "declarations",
                "meetings",
                "meetings?sort=-startsAt",
                "meetings?kind=APT&state=PLANNED&from=2024-01-01",
                "meetings?state=HELD",
                "meetings?series=s3",
                "meetings/next?federation=f3",
                "meeting-series",
                "activities",
                "activities?kind=DEMOCRACY_DAY&state=PLANNED&sort=-startsAt",
                "activities?state=HELD",
                "registers")) {
            lists.put(path, path);
        }
        lists.values().forEach(this::time); // warm
        var single = new ArrayList<Double>();
        reads.forEach((name, path) -> single.add(time(path)));
        var id = Objects.requireNonNull(single.get(1));
        IO.println();
        IO.println("%-62s %8.2f ms".formatted("commitment by id", single.getFirst()));
        IO.println("%-62s %8.2f ms".formatted("meeting by id", id));
        for (Map.Entry<String, String> list : lists.entrySet()) {
            var took = time(list.getValue());
            var by = list.getKey().startsWith("commitments") || list.getKey().startsWith("declarations")
                    ? single.getFirst()
                    : id;
            IO.println("%-62s %8.2f ms %7.1f x%s"
                    .formatted(
                            list.getKey(),
                            took,
                            took / by,
                            took < 10 * by ? "" : Double.isNaN(took) ? "   refused by the store" : "   over ten"));
        }
    }

    /** Median milliseconds; not a number where the store refused the query (some builds of MongoDB lack its second query engine and choose it). */
    private double time(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + API + path))
                .header("Authorization", "Bearer f3")
                .build();
        var took = IntStream.range(0, RUNS)
                .mapToLong(i -> {
                    var began = System.nanoTime();
                    return got(request) ? System.nanoTime() - began : REFUSED;
                })
                .toArray();
        Arrays.sort(took);
        return took[RUNS - 1] == REFUSED ? Double.NaN : took[RUNS / 2] / 1e6;
    }

    private boolean got(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() < 300 || answer.statusCode() == 404;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String path, String type, String body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(server + API + path))
                        .header("Authorization", "Bearer f0")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
    }
}
