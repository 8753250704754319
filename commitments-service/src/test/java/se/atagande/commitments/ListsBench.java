package se.atagande.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.atagande.commitments.commitment.CommitmentMoved;
import se.atagande.platform.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code make bench-lists}: each list of the service's own description, in each of its orders and by each of its filters, beside the cheapest single read by
 * id, over HTTP, with 10,000 commitments, 100,000 meetings and what goes with them stored. Ends with 1 where a list takes ten times as long as a read. Read
 * ratios, not milliseconds.
 */
final class ListsBench {

    private static final int COMMITMENTS = 10_000;
    private static final int MEETINGS = 100_000;
    private static final int ACTIVITIES = 20_000;
    private static final int SERIES = 2_000;
    private static final int FEDERATIONS = 20;
    private static final int AGENDA_ITEMS = 20_000;
    private static final int MINUTES = 20_000;
    private static final int WARM = 1;
    private static final int ROUNDS = 9;
    private static final double MOST = 10;
    private static final String API = "/commitments/v1/";
    private static final String COMMITMENT = "f0-2021_1";
    private static final int FAR = 240;
    private static final Set<String> PAGING = Set.of("page", "limit", "sort");
    private static final Pattern ORDERS = Pattern.compile("Sortera med ([^\"]+?)\\.");

    /** For while a list is being mended: those only that this matches, and a database that stays filled for the next run. */
    private static final Pattern ONLY =
            Pattern.compile(Optional.ofNullable(System.getenv("LISTS")).orElse(""));

    /** What is asked for by parameters that are neither words of a code list nor yes or no. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("activity", "decision-1"),
            entry("after", "2020-01-01"),
            entry("about", "web"),
            entry("by", "f3"),
            entry("commitment", COMMITMENT),
            entry("federation", "f3"),
            entry("from", "2024-01-01"),
            entry("initiative", "insats-1"),
            entry("joint", "demokratidag-3"),
            entry("link", "OK"),
            entry("material", "none"),
            entry("meeting", "m503"),
            entry("occasion", "none"),
            entry("on", "2026-01-01"),
            entry("owner", "kansli"),
            entry("q", "respekttrappan"),
            entry("season", "AUTUMN"),
            entry("series", "s3"),
            entry("supplier", "none"),
            entry("theme", "none"),
            entry("to", "2024-01-01"),
            entry("topic", "demokrati"),
            entry("year", "2026"));

    /** Filters that people use together. */
    private static final List<String> TOGETHER = List.of(
            "commitments?form=INTERN&state=CANNOT_BE_JUDGED&q=styrelse",
            "commitments?federation=f3&state=CANNOT_BE_JUDGED&q=respekttrappan&sort=title",
            "meetings?kind=APT&state=PLANNED&from=2024-01-01",
            "meetings?federation=f3&kind=APT&state=HELD&sort=-startsAt",
            "meetings/next?federation=f3",
            "activities?kind=DEMOCRACY_DAY&state=PLANNED&sort=-startsAt",
            "agenda-items?series=s3&state=PROPOSED",
            "minutes?state=AWAITED&missing=true");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    private ListsBench(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) {
        System.exit(holds() ? 0 : 1);
    }

    private static boolean holds() {
        try (var service = start()) {
            var bench = new ListsBench(
                    "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"));
            var mongo = service.getBean(MongoOperations.class);
            if (mongo.count(new Query(), "meetings") < MEETINGS) {
                bench.fill(mongo);
            }
            triesPlansOnly(service.getBean(MongoClient.class));
            // One of each joint commitment that was copied into the store moved.
            mongo.findDistinct(new Query(), "joint", "commitments", String.class)
                    .forEach(joint -> service.publishEvent(new CommitmentMoved(
                            mongo.findOne(new Query(Criteria.where("joint").is(joint)), Document.class, "commitments")
                                    .getString("_id"))));
            return bench.measure();
        } catch (IOException | InterruptedException | RuntimeException e) {
            IO.println(e);
            return false;
        }
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
                        "--atagande.public-pages.first-writing=PT5S",
                        "--atagande.public-pages.write-every=PT10H",
                        "--spring.mongodb.uri="
                                + TestPlatform.mongoUri(Optional.ofNullable(System.getenv("LISTS_DATABASE"))
                                        .filter(name -> !name.isBlank())
                                        .orElseGet(() -> "lists-" + UUID.randomUUID())),
                        "--spring.kafka.bootstrap-servers="
                                + TestPlatform.broker().bootstrapServers());
    }

    /**
     * MongoDB 9 estimates what its plans cost where trying them was not enough, with its second query engine; a build without that fails at it and is told to
     * try plans only, as MongoDB 8 does.
     */
    private static void triesPlansOnly(MongoClient client) {
        try {
            client.getDatabase("admin")
                    .runCommand(new Document("setParameter", 1).append("internalQueryPlanRanker", "multiPlanning"));
        } catch (MongoCommandException e) {
            IO.println("… as MongoDB 8: " + e.getErrorMessage());
        }
    }

    /** One of each is made as people make them, and copied. */
    private void fill(MongoOperations mongo) throws IOException, InterruptedException {
        post(
                "declaration-imports",
                "application/yaml",
                new ClassPathResource("declarations/stockholms-stad-2021.yaml")
                        .getContentAsString(UTF_8)
                        .replace("id: stockholms-stad-2021", "id: f0-2021")
                        .replace("federation: stockholms-stad", "federation: f0"));
        post("activities", "application/json", """
                {"federation": "f0", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"], "title": "Demokratidag",
                 "startsAt": "2026-11-07T08:00:00Z", "endsAt": "2026-11-07T10:00:00Z"}""");
        post("meeting-series", "application/json", """
                {"federation": "f0", "kind": "APT", "workplace": "kansliet", "plan": {"title": "APT kansliet",
                 "firstDay": "%s", "rrule": "FREQ=MONTHLY;BYDAY=1TU", "startTime": "09:00", "durationMinutes": 90}}""".formatted(LocalDate.now(java.time.Clock.systemUTC())));
        meetingsThatWereHeldAndCancelled();
        aPublicPage();
        var base = Instant.parse("2016-01-01T08:00:00Z");
        copy(mongo, "commitments", COMMITMENTS, (document, i) -> {
            document.put("declaration", federation(i) + "-d" + i / 820);
            document.put("_id", document.get("declaration") + "_" + i);
            document.put("number", i % 41 + 1);
            // Of other numbers: what is part of what would go round in circles.
            document.put("parts", List.of());
            document.put("federation", federation(i));
            document.computeIfPresent("joint", (key, code) -> code + "-" + i / 820);
            document.get("judged", Document.class).put("turnsOn", "2099-01-01");
        });
        copy(mongo, "meetings", MEETINGS, (document, i) -> {
            document.put("_id", "m" + i);
            document.get("about", Document.class).put("federation", federation(i));
            document.get("about", Document.class).put("arrangers", List.of(federation(i)));
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
            document.put("arrangers", List.of(federation(i)));
            document.get("plan", Document.class).put("title", "Serie " + i);
        });
        copy(mongo, "agendaItems", AGENDA_ITEMS, (document, i) -> {
            document.put("_id", "i" + i);
            document.put("arrangers", List.of(federation(i)));
            document.put("series", "s" + i % SERIES);
            document.put("meeting", "m" + i);
            document.put("rank", (double) i);
        });
        copy(mongo, "minutes", MINUTES, (document, i) -> {
            document.put("_id", "minutes-m" + i);
            document.get("meeting", Document.class).put("arrangers", List.of(federation(i)));
            document.put("day", LocalDate.of(2016, 1, 1).plusDays(i / 10).toString());
        });
    }

    /** Written by itself a moment after the declaration was loaded. */
    private void aPublicPage() throws IOException, InterruptedException {
        for (var until = System.nanoTime() + 60_000_000_000L; System.nanoTime() < until; ) {
            if (get("f0", "public-pages/f0").statusCode() == 200) {
                return;
            }
        }
        throw new IllegalStateException(
                "public-pages/f0: not there after a minute (expected: written after five seconds)");
    }

    /** Of the office, which no commitment gives standing items. */
    private void meetingsThatWereHeldAndCancelled() throws IOException, InterruptedException {
        var today = LocalDate.now(java.time.Clock.systemUTC());
        post("meeting-series", "application/json", """
                {"federation": "f0", "kind": "OFFICE", "workplace": "kansliet", "plan": {"title": "Kansliet",
                 "firstDay": "%s", "rrule": "FREQ=WEEKLY;COUNT=4", "startTime": "09:00", "durationMinutes": 60}}""".formatted(today.minusDays(7)));
        var planned = JsonMapper.shared()
                .readTree(
                        get("f0", "meetings?kind=OFFICE&federation=f0&limit=4").body())
                .path("items");
        var first = planned.path(0).path("id").asString("");
        change("meetings/" + first, "/holding", "{\"present\": 4, \"items\": []}");
        var second = planned.path(1).path("id").asString("");
        change("meetings/" + second, "/cancellation", "{\"reason\": \"Inställt\"}");
        var third = planned.path(2).path("id").asString("");
        for (var title : List.of("Ny rutin för bokning", "Respekttrappan på hemsidan")) {
            post("meetings/" + third + "/agenda-items", "application/json", "{\"title\": \"%s\"}".formatted(title));
        }
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

    /** Says no where a list took ten times as long as a read by id. */
    private boolean measure() throws IOException, InterruptedException {
        var description = JsonMapper.shared().readTree(get("f3", "openapi.json").body());
        var reads = variants(description).stream()
                .filter(ONLY.asPredicate())
                .map(this::timed)
                .toList();
        IO.println("… " + reads.size() + " lists");
        for (int round = -WARM; round < ROUNDS; round++) {
            for (var read : reads) {
                read.once(round >= 0);
            }
        }
        var slowest = reads.stream()
                .sorted(Comparator.comparingDouble(Timed::ratio).reversed())
                .toList();
        IO.println();
        IO.println("%-78s %9s %9s %7s".formatted("list", "by id, ms", "list, ms", "ratio"));
        slowest.forEach(read -> IO.println("%-78s %9.2f %9.2f %6.1f x%s"
                .formatted(
                        read.path,
                        read.median(read.single),
                        read.median(read.list),
                        read.ratio(),
                        read.holds() ? "" : "   over ten")));
        var over = reads.stream().filter(read -> !read.holds()).count();
        IO.println();
        IO.println(
                over == 0
                        ? "All %d lists answer in less than ten times a read by id; the slowest in %.1f times."
                                .formatted(reads.size(), slowest.getFirst().ratio())
                        : over + " of " + reads.size() + " lists take ten times a read by id, or more.");
        return over == 0;
    }

    /** Each list of the description as it is, in each of its orders, by each of its filters and on a page far into it; some filters together. */
    private List<String> variants(JsonNode description) throws IOException, InterruptedException {
        var variants = new TreeSet<String>();
        for (var path : description.path("paths").properties()) {
            var list = path.getValue().path("get");
            var schema = list.at("/responses/200/content/application~1json/schema/$ref")
                    .asString("");
            if (!schema.startsWith("#/components/schemas/Page")) {
                continue;
            }
            var name = path.getKey()
                    .substring(API.length())
                    .replace("{id}", COMMITMENT)
                    .replace("{federation}", "f0");
            var always = new ArrayList<String>();
            var sometimes = new ArrayList<String>();
            for (var parameter : list.path("parameters")) {
                var said = parameter.path("name").asString("");
                if (parameter.path("in").asString("").equals("query") && !PAGING.contains(said)) {
                    (parameter.path("required").asBoolean(false) ? always : sometimes).addAll(values(name, parameter));
                }
            }
            orders(name, always, list).forEach(order -> sometimes.add("sort=" + order));
            variants.add(with(name, always, List.of()));
            variants.add(with(name, always, List.of("page=" + FAR)));
            sometimes.forEach(one -> variants.add(with(name, always, List.of(one))));
            if (sometimes.contains("federation=f3")) {
                sometimes.stream()
                        .filter(one -> !one.startsWith("federation="))
                        .forEach(one -> variants.add(with(name, always, List.of("federation=f3", one))));
            }
        }
        variants.addAll(TOGETHER);
        return List.copyOf(variants);
    }

    private static String with(String name, List<String> always, List<String> more) {
        var all = Stream.concat(always.stream(), more.stream()).toList();
        return all.isEmpty() ? name : name + "?" + String.join("&", all);
    }

    private static List<String> values(String list, JsonNode parameter) {
        var name = parameter.path("name").asString("");
        var schema = parameter.path("schema");
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(value -> value.asString(""))
                    .filter(value -> !value.equals("UNKNOWN"))
                    .map(value -> name + "=" + value)
                    .toList();
        }
        if (schema.path("type").asString("").equals("boolean")) {
            return List.of(name + "=true", name + "=false");
        }
        var value = Objects.requireNonNull(
                VALUES.get(name),
                () -> list + ": no value for the new parameter " + name + " (expected: one in VALUES)");
        return List.of(name + "=" + value);
    }

    /** A list that sorts says by what when it is asked for something else. */
    private List<String> orders(String name, List<String> always, JsonNode list)
            throws IOException, InterruptedException {
        if (list.path("parameters")
                .valueStream()
                .noneMatch(it -> it.path("name").asString("").equals("sort"))) {
            return List.of();
        }
        var refused = get("f3", with(name, always, List.of("sort=colour")));
        var said = JsonMapper.shared().readTree(refused.body()).toString();
        var orders = ORDERS.matcher(said);
        if (refused.statusCode() != 422 || !orders.find()) {
            throw new IllegalStateException(name + "?sort=colour: " + said + " (expected: 422 and what it sorts by)");
        }
        return Stream.of(orders.group(1).split(", | eller ")).toList();
    }

    private Timed timed(String path) {
        return new Timed(path);
    }

    /** A list and a read by id, in turns, so that what else the machine does is done to both. */
    private final class Timed {

        private final String path;
        private final List<Double> single = new ArrayList<>();
        private final List<Double> list = new ArrayList<>();

        private Timed(String path) {
            this.path = path;
        }

        private void once(boolean counts) throws IOException, InterruptedException {
            var one = milliseconds("commitments/" + COMMITMENT);
            var all = milliseconds(path);
            if (counts) {
                single.add(one);
                list.add(all);
            }
        }

        private double milliseconds(String asked) throws IOException, InterruptedException {
            var began = System.nanoTime();
            var answer = get("f3", asked);
            var took = (System.nanoTime() - began) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        asked + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
            }
            return took;
        }

        private double median(List<Double> of) {
            return of.stream().sorted().toList().get(of.size() / 2);
        }

        private double ratio() {
            return median(list) / median(single);
        }

        private boolean holds() {
            return ratio() < MOST;
        }
    }

    private HttpResponse<byte[]> get(String token, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server + API + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private void post(String path, String type, String body) throws IOException, InterruptedException {
        post(path, type, body, "\"1\"");
    }

    private void change(String resource, String what, String body) throws IOException, InterruptedException {
        post(
                resource + what,
                "application/json",
                body,
                get("f0", resource).headers().firstValue("ETag").orElseThrow());
    }

    private void post(String path, String type, String body, String tag) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(server + API + path))
                        .header("Authorization", "Bearer f0")
                        .header("Content-Type", type)
                        .header("If-Match", tag)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
    }
}
