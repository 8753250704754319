package se.atagande.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.HeardEvent;
import se.atagande.statistics.StatisticsFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From closed months to a sealed table, through HTTP to the broker. */
class ReleasesApiTest extends StatisticsFeature {

    private static final RequestPostProcessor NOBODY = request -> request;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Releases releases;

    @Autowired
    Certificates certificates;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void inJuly() {
        todayIs(2026, 7, 10);
    }

    private void closed(String federation, String initiative, String month, int women, int men, int other) {
        var uri = "/statistics/v1/months/" + initiative + "_" + month;
        assertThat(http.put()
                        .uri(uri)
                        .with(as("office:" + federation))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"counts":{"started":{"women":%d,"men":%d,"other":%d},"ongoing":{"women":0,"men":0,"other":0},
                                 "ended":{"women":7,"men":1,"other":0}},"comment":"Fler män än kvinnor."}""".formatted(women, men, other)))
                .hasStatusOk();
        assertThat(http.post().uri(uri + "/closing").with(as("office:" + federation)))
                .hasStatusOk();
    }

    private MvcTestResult ask(String federation, String block) {
        return ask("participants-by-gender", federation, block, "[]");
    }

    private MvcTestResult ask(String scheme, String federation, String block, String with) {
        return http.post()
                .uri("/statistics/v1/releases")
                .with(as("office:" + federation))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"scheme\":\"" + scheme + "\",\"federation\":\"" + federation + "\",\"block\":\"" + block
                        + "\",\"with\":" + with + "}")
                .exchange();
    }

    private MvcTestResult agree(String id, String federation) {
        return http.post()
                .uri("/statistics/v1/releases/" + id + "/agreement")
                .with(as("office:" + federation))
                .exchange();
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return http.get().uri("/statistics/v1/releases/" + path).with(who).exchange();
    }

    private String sealed(String federation, String block) {
        assertThat(ask(federation, block)).hasStatus(202);
        var id = "participants-by-gender_" + federation + "_" + block.toLowerCase(java.util.Locale.ROOT);
        isSealed(id, federation);
        return id;
    }

    private void isSealed(String id, String federation) {
        await().untilAsserted(() -> assertThat(get(id, as("office:" + federation)))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SEALED"));
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static Long value(
            JsonNode table, String measure, @org.jspecify.annotations.Nullable String initiative, String gender) {
        for (var cell : table.path("cells")) {
            var at = cell.path("at");
            if (at.path("measure").asString().equals(measure)
                    && (initiative == null || at.path("initiative").asString().equals(initiative))
                    && at.path("gender").asString().equals(gender)) {
                return cell.path("value").isNull() ? null : cell.path("value").asLong();
            }
        }
        throw new AssertionError("no such cell");
    }

    @Test
    void closedMonthsBecomeATableThatHidesTheSmallAndNeverShowsTheThird() throws Exception {
        var federation = fresh("forbund");
        var first = initiative("a", federation, "2026-01-01", "");
        var second = initiative("b", federation, "2026-04-01", "");
        closed(federation, first, "2026-04", 23, 31, 2);
        assertThat(ask(federation, "2026-04")).hasStatus(409);
        closed(federation, second, "2026-04", 3, 12, 0);

        var id = sealed(federation, "2026-04");
        var answer = get(id + "/table", NOBODY);
        var table = json(answer);
        assertThat(value(table, "started", "total", "total")).isEqualTo(70);
        assertThat(value(table, "started", first, "women")).isEqualTo(25);
        assertThat(value(table, "started", first, "men")).isEqualTo(30);
        assertThat(value(table, "started", second, "women")).isNull();
        assertThat(value(table, "ended", first, "men")).isNull();
        assertThat(answer.getResponse().getContentAsString())
                .doesNotContain("\"gender\":\"other\"", "certificate", "worlds");
        assertThat(table.path("footnote").path("sv").asString())
                .contains("färre än 5", "närmaste 5", id, "participants-by-gender v1");

        var sha = json(get(id, NOBODY)).path("sha256").asString();
        assertThat(answer).headers().hasValue("ETag", "\"" + sha + "\"");
        assertThat(http.get()
                        .uri("/statistics/v1/releases/" + id + "/table")
                        .header("If-None-Match", "\"" + sha + "\""))
                .hasStatus(304);
        await().untilAsserted(() -> assertThat(HeardEvent.about("statistics-events", id))
                .extracting(HeardEvent::data)
                .containsExactly("{\"release\":\"" + id + "\",\"federation\":\"" + federation
                        + "\",\"scheme\":\"participants-by-gender\",\"schemeVersion\":1,\"sha256\":\"" + sha
                        + "\",\"verdict\":\"PROVED\"}"));
    }

    @Test
    void alternativesAreForTheOfficeThatKnowsTheFigures() throws Exception {
        var federation = fresh("forbund");
        var first = initiative("a", federation, "2026-01-01", "");
        var second = initiative("b", federation, "2026-01-01", "");
        for (var month : List.of("2026-04", "2026-05", "2026-06")) {
            closed(federation, first, month, 9, 6, 1);
            closed(federation, second, month, 4, 3, 0);
        }
        var path = sealed(federation, "2026-04") + "/alternatives";
        assertThat(get(path, NOBODY)).hasStatus(401);
        assertThat(get(path, as("project-leader:" + federation))).hasStatus(404);
        assertThat(get(path, as("office:" + fresh("annat")))).hasStatus(404);
        var answer = get(path, as("office:" + federation));
        assertThat(answer).hasStatusOk();
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        var ranked = json(answer);
        assertThat(ranked.path("table").path("kind").asString()).isEqualTo("AS_IT_IS");
        assertThat(ranked.path("table").path("of").asInt()).isEqualTo(18);
        assertThat(ranked.path("alternatives")
                        .valueStream()
                        .filter(it -> !it.path("kind").asString().equals("POOLED")))
                .hasSize(1);
        var quarter = ranked.path("alternatives").get(0);
        assertThat(quarter.path("kind").asString()).isEqualTo("LONGER");
        assertThat(quarter.path("block").asString()).isEqualTo("2026-Q2");
        assertThat(quarter.path("shown").asInt())
                .isPositive()
                .isLessThanOrEqualTo(quarter.path("of").asInt());
    }

    @Test
    void everyFormatSaysTheSame() throws Exception {
        var federation = fresh("forbund");
        var only = initiative(federation, "2026-01-01", "");
        closed(federation, only, "2026-05", 23, 31, 0);
        var id = sealed(federation, "2026-05");
        var csv = get(id + "/table?format=csv", NOBODY).getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFMått;Insats;Kön;Antal;Andel, lägst (procent);Andel, högst (procent)")
                .contains("Började;Övningsinsats;Kvinnor;25", ";..");
        var stat = json(get(id + "/table?format=json-stat", NOBODY));
        assertThat(stat.path("class").asString()).isEqualTo("dataset");
        var size = 1;
        for (var s : stat.path("size")) {
            size *= s.asInt();
        }
        assertThat(stat.path("value").size()).isEqualTo(size);
        assertThat(get(id + "/table?format=xlsx", NOBODY).getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(get(id + "/table?format=pdf", NOBODY)).hasStatus(422);
        assertThat(get(id + "/table?format=px", NOBODY).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("CHARSET=\"ANSI\";")
                .contains("VALUES(\"Kön\")=\"Totalt\",");

        var kolada = json(at("/statistics/v1/kolada/data/kpi/participants-by-gender.started,annat/municipality/"
                + federation + "/year/2026-05"));
        assertThat(kolada.path("count").asInt()).isEqualTo(1);
        var values = kolada.at("/values/0/values");
        assertThat(values.at("/0/gender").asString()).isEqualTo("K");
        assertThat(values.at("/0/value").asInt()).isEqualTo(25);
        assertThat(values.at("/2/value").asInt()).isEqualTo(55);
        assertThat(json(at("/statistics/v1/kolada/oudata/ou/" + only + "/year/2026-05?per_page=1"))
                        .path("next_url")
                        .asString())
                .as("started first, ended on the next page")
                .endsWith("/statistics/v1/kolada/oudata/ou/" + only + "/year/2026-05?page=2&per_page=1");
        assertThat(json(at("/statistics/v1/kolada/ou/" + only))
                        .at("/values/0/title")
                        .asString())
                .isEqualTo("Övningsinsats");

        var px = "/statistics/v1/pxweb/tables/" + id;
        assertThat(json(at(px)).at("/variableNames").toString())
                .isEqualTo("[\"Mått\",\"Insats\",\"Kön\",\"Innehåll\",\"tid\"]");
        assertThat(json(at(px + "/metadata")).path("value").isMissingNode()).isTrue();
        var part = json(at(px + "/data?valueCodes[gender]=women&valueCodes[measure]=started"));
        assertThat(part.path("value").toString()).isEqualTo("[25]");
        assertThat(at(px + "/data?valueCodes[gender]=other")).hasStatus(422);
        assertThat(at("/statistics/v1/pxweb/tables/annan_tabell/data")).hasStatus(404);
        assertThat(json(at("/statistics/v1/pxweb/tables?query=" + federation))
                        .at("/page/totalElements")
                        .asInt())
                .isEqualTo(1);
    }

    /** What the office is told of the joint table instead of its own. */
    private JsonNode pooled(String alone, String federation) throws Exception {
        return json(get(alone + "/alternatives", as("office:" + federation)))
                .path("alternatives")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("POOLED"))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult at(String uri) {
        return http.get().uri(uri).with(NOBODY).exchange();
    }

    @Test
    void aQuarterIsProvedOverItsMonthsAndEachStandsInOneChain() throws Exception {
        var federation = fresh("forbund");
        var first = initiative("a", federation, "2026-01-01", "");
        var second = initiative("b", federation, "2026-01-01", "");
        for (var month : List.of("2026-04", "2026-05", "2026-06")) {
            closed(federation, first, month, 9, 6, 1);
            closed(federation, second, month, 4, 3, 0);
        }
        var april = sealed(federation, "2026-04");
        var may = sealed(federation, "2026-05");
        var quarter = sealed(federation, "2026-Q2");
        assertThat(json(get(may, NOBODY)).path("previous"))
                .isEqualTo(json(get(april, NOBODY)).path("sha256"));
        assertThat(json(get(quarter, NOBODY)).path("previous"))
                .isEqualTo(json(get(may, NOBODY)).path("sha256"));
        assertThat(value(json(get(quarter + "/table", NOBODY)), "started", "total", "total"))
                .isEqualTo(70);
        assertThat(json(get(quarter + "/ledger", NOBODY)).get(0).path("atoms").size())
                .isGreaterThan(3);
        assertThat(json(ask(federation, "2026-Q2")).path("state").asString())
                .as("asked again, it is the one that is there")
                .isEqualTo("SEALED");
    }

    @Test
    void whatIsRecalledIsNoLongerGivenOutAndNeverForgotten() throws Exception {
        var federation = fresh("forbund");
        var only = initiative(federation, "2026-01-01", "");
        closed(federation, only, "2026-04", 23, 31, 0);
        closed(federation, only, "2026-05", 20, 20, 0);
        var id = sealed(federation, "2026-04");
        var recall = "/statistics/v1/releases/" + id + "/recall";
        assertThat(http.post()
                        .uri(recall)
                        .with(as("project-leader:" + federation))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Fel.\"}"))
                .hasStatus(403);
        assertThat(http.post()
                        .uri(recall)
                        .with(as("office:" + federation))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Fel.\"}"))
                .hasStatusOk();
        assertThat(get(id + "/table", NOBODY)).hasStatus(404);
        assertThat(json(get(id, NOBODY)).path("recallReason").asString()).isEqualTo("Fel.");
        var next = sealed(federation, "2026-05");
        assertThat(json(get(next, NOBODY)).path("previous"))
                .isEqualTo(json(get(id, NOBODY)).path("sha256"));
        await().untilAsserted(() -> assertThat(HeardEvent.about("statistics-events", id))
                .extracting(HeardEvent::type)
                .containsExactly(
                        "se.atagande.statistics.table-released.v1", "se.atagande.statistics.table-recalled.v1"));
    }

    @Test
    void whatAnInstanceLeftWhenItDiedIsFinishedByAnother() throws Exception {
        var federation = fresh("forbund");
        var only = initiative(federation, "2026-01-01", "");
        closed(federation, only, "2026-04", 23, 31, 0);
        var block = Block.parse("2026-04").orElseThrow();
        var id = "participants-by-gender_" + federation + "_2026-04";
        var asked = asked(federation, block);
        releases.ask(asked.taken(java.time.Instant.parse("2026-07-09T10:00:00Z")));
        await().untilAsserted(() ->
                assertThat(get(id, NOBODY)).bodyJson().extractingPath("$.state").isEqualTo("SEALED"));
    }

    @Test
    void theListKeepsToWhatIsAskedForAndToWhatMayBeSeen() throws Exception {
        var federation = fresh("forbund");
        var another = fresh("forbund");
        for (var f : java.util.List.of(federation, another)) {
            closed(f, initiative(f, "2026-01-01", ""), "2026-04", 23, 31, 0);
        }
        var out = sealed(federation, "2026-04");
        sealed(another, "2026-04");
        assertThat(ask(federation, "2026-05")).hasStatus(409);
        assertThat(listed("federation=" + federation)).containsExactly(out);
        assertThat(listed("federation=" + federation + "&scheme=participants-by-gender"))
                .containsExactly(out);
        assertThat(listed("federation=" + federation + "&scheme=another")).isEmpty();
    }

    private java.util.List<String> listed(String asked) throws Exception {
        return json(http.get()
                        .uri("/statistics/v1/releases?" + asked)
                        .with(NOBODY)
                        .exchange())
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void whatIsNotOutIsNobodyElses() {
        var federation = fresh("forbund");
        var only = initiative(federation, "2026-01-01", "");
        closed(federation, only, "2026-04", 23, 31, 0);
        var id = "participants-by-gender_" + federation + "_2026-04";
        releases.ask(asked(federation, Block.parse("2026-04").orElseThrow())
                .taken(java.time.Instant.parse("2026-07-10T23:00:00Z")));
        assertThat(get(id, NOBODY)).hasStatus(404);
        assertThat(get(id, as("office:sodertalje"))).hasStatus(404);
        assertThat(get(id, as("project-leader:" + federation))).hasStatusOk();
        assertThat(http.post()
                        .uri("/statistics/v1/releases/" + id + "/cancellation")
                        .with(as("office:" + federation)))
                .hasStatusOk();
        assertThat(http.post()
                        .uri("/statistics/v1/releases/" + id + "/cancellation")
                        .with(as("office:" + federation)))
                .hasStatus(409);
        assertThat(get(id + "/table", as("office:" + federation))).hasStatus(404);
    }

    @Test
    void aCertificateOpensOnlyForItsOwnRelease() {
        var release = asked("b", Block.parse("2026-04").orElseThrow());
        var other = asked("b", Block.parse("2026-05").orElseThrow());
        var sealed = certificates.seal(
                release, new Certificates.Certificate(java.util.Map.of("x", 3L), List.of(), List.of(), List.of()));
        assertThat(certificates.open(release, sealed).counts()).containsEntry("x", 3L);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> certificates.open(other, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Release asked(String federation, Block block) {
        return Release.asked(
                "participants-by-gender",
                1,
                new se.atagande.contracts.FederationId(federation),
                block,
                null,
                List.of(),
                java.time.LocalDate.of(2026, 7, 10));
    }

    /** Each alone hides all but its total; together there are enough of each, and none learns another's. */
    @Test
    void whatThreeAreTooFewForAloneIsShownTogetherOnceEachHasAgreed() throws Exception {
        var one = fresh("forbund");
        var two = fresh("forbund");
        var three = fresh("forbund");
        for (var federation : List.of(one, two, three)) {
            closed(federation, initiative(federation, "2026-01-01", ""), "2026-04", 4, 4, 0);
        }
        var alone = sealed(two, "2026-04");
        assertThat(value(json(get(alone + "/table", NOBODY)), "started", "total", "women"))
                .isNull();

        var both = "[\"" + two + "\",\"" + three + "\"]";
        assertThat(ask("participants-pooled", one, "2026-04", "[\"" + two + "\"]"))
                .hasStatus(422);
        assertThat(ask("participants-by-gender", one, "2026-04", both)).hasStatus(422);
        var asked = ask("participants-pooled", one, "2026-04", both);
        assertThat(asked).hasStatus(202).bodyJson().extractingPath("$.state").isEqualTo("AGREEING");
        var id = "participants-pooled_" + one + "_2026-04";
        assertThat(agree(id, one))
                .as("the one that asked has nothing to agree to")
                .hasStatus(409);
        assertThat(agree(id, fresh("forbund"))).hasStatus(404);
        assertThat(agree(id, two))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("AGREEING");
        assertThat(agree(id, two)).hasStatus(409);
        var before = pooled(alone, two);
        assertThat(before.path("known").asBoolean())
                .as("nobody knows before all have agreed")
                .isFalse();
        assertThat(before.path("shown").asInt())
                .as("nothing that is published carries it")
                .isZero();
        assertThat(agree(id, three)).hasStatusOk();
        isSealed(id, three);

        var table = json(get(id + "/table", NOBODY));
        assertThat(value(table, "started", null, "women")).isEqualTo(10);
        assertThat(value(table, "started", null, "total")).isEqualTo(25);
        assertThat(value(table, "ended", null, "men"))
                .as("one each: under five without the largest")
                .isNull();
        assertThat(table.path("federations").size()).isEqualTo(3);
        var out = pooled(alone, two);
        assertThat(out.path("known").asBoolean()).isTrue();
        assertThat(out.path("of").asInt()).isEqualTo(table.path("cells").size());
        assertThat(out.path("shown").asLong())
                .isEqualTo(table.path("cells")
                        .valueStream()
                        .filter(it -> !it.path("value").isNull())
                        .count())
                .isPositive();
        assertThat(out.path("with").size()).isEqualTo(2);
        assertThat(json(get(id, NOBODY)).path("previous"))
                .as("only one of them had a table before")
                .isEqualTo(json(get(alone, NOBODY)).path("sha256"));
        await().untilAsserted(() -> assertThat(HeardEvent.about("statistics-events", id))
                .extracting(
                        event -> JSON.readTree(event.data()).path("federation").asString())
                .containsExactly(one, two, three));

        var after = sealed(three, "2026-04");
        assertThat(json(get(after, NOBODY)).path("previous"))
                .as("what counted them together is before it")
                .isEqualTo(json(get(id, NOBODY)).path("sha256"));
        assertThat(value(json(get(after + "/table", NOBODY)), "started", "total", "women"))
                .isNull();
        assertThat(http.post()
                        .uri("/statistics/v1/releases/" + id + "/recall")
                        .with(as("office:" + two))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Vi räknade fel.\"}"))
                .as("any of them can take it back")
                .hasStatusOk();
        assertThat(get(id + "/table", NOBODY)).hasStatus(404);
    }

    @Test
    void figuresOfTheSamePeopleThatNoSchemeLinksAreRefused() throws Exception {
        var federation = fresh("forbund");
        closed(federation, initiative(federation, "2026-01-01", ""), "2026-04", 23, 31, 0);
        sealed(federation, "2026-04");
        assertThat(ask("practice-not-linked", federation, "2026-04", "[]"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:population-not-linked");
        assertThat(ask("practice-not-linked", fresh("forbund"), "2026-04", "[]"))
                .as("of others there is nothing yet, and no figures either")
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:figures-not-complete");
    }

    /** Counts of those who are there, from {@code ongoing}: at the end of a quarter, never added over its months. */
    @Test
    void howManyTakePartIsToldOnceAQuarterAndNeverAddedUp() throws Exception {
        var federation = fresh("forbund");
        var initiative = initiative("a", federation, "2026-04-01", "");
        for (var month : List.of("2026-04", "2026-05", "2026-06")) {
            var uri = "/statistics/v1/months/" + initiative + "_" + month;
            assertThat(http.put()
                            .uri(uri)
                            .with(as("office:" + federation))
                            .header("If-Match", "\"0\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                    {"counts":{"started":{"women":20,"men":20,"other":0},"ongoing":{"women":30,"men":40,"other":1},
                                     "ended":{"women":10,"men":8,"other":0}}}"""))
                    .hasStatusOk();
            assertThat(http.post().uri(uri + "/closing").with(as("office:" + federation)))
                    .hasStatusOk();
        }
        assertThat(ask("participants-ongoing", federation, "2026-06", "[]"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/block");
        assertThat(ask("participants-ongoing", federation, "2026-H1", "[]")).hasStatus(422);
        assertThat(ask("participants-ongoing", federation, "2026-Q2", "[]")).hasStatus(202);
        var id = "participants-ongoing_" + federation + "_2026-q2";
        isSealed(id, federation);
        var shown = new HashMap<String, Long>();
        for (var cell : json(get(id + "/table", NOBODY)).path("cells")) {
            if (!cell.path("value").isNull()) {
                shown.put(
                        cell.path("at").path("gender").asString(),
                        cell.path("value").asLong());
            }
        }
        assertThat(shown).as("of June, not of three months").containsEntry("total", 70L);
        var origin = json(get(id + "/origin", NOBODY));
        assertThat(origin.path("stock").asBoolean()).isTrue();
        assertThat(origin.path("facts").size()).as("each month was closed once").isEqualTo(3);
        assertThat(origin.path("facts").get(0).path("fact").path("day").asString())
                .isEqualTo("2026-07-10");
        assertThat(origin.toString()).as("no number").doesNotContain("70").doesNotContain("women");
    }

    /** Sealed tables are documents read by key: what else was published costs nothing. A ratio within one run, with room for a machine that others work on. */
    @Test
    void aSealedTableIsReadAsQuicklyAmongThousands() {
        var federation = fresh("forbund");
        closed(federation, initiative(federation, "2026-01-01", ""), "2026-04", 23, 31, 2);
        var id = sealed(federation, "2026-04");
        nanosOfARead(id);
        var alone = nanosOfARead(id);
        var document =
                mongo.getCollection("releases").find(new Document("_id", id)).first();
        var others = fresh("kopia");
        var copies = IntStream.range(0, 3_000)
                .mapToObj(i -> {
                    var copy = new Document(document)
                            .append("_id", others + "_" + i)
                            .append("federation", others)
                            .append(
                                    "feed",
                                    new Document("version", 1L)
                                            .append("sequence", 0L)
                                            .append("pending", List.of()));
                    copy.remove("places");
                    return copy;
                })
                .toList();
        mongo.getCollection("releases").insertMany(copies);
        try {
            assertThat(nanosOfARead(id)).isLessThan(4 * alone);
        } finally {
            mongo.getCollection("releases").deleteMany(new Document("federation", others));
        }
    }

    /** The median of many. */
    private long nanosOfARead(String id) {
        var nanos = new long[101];
        for (var i = 0; i < nanos.length; i++) {
            var begin = System.nanoTime();
            assertThat(get(id + "/table", NOBODY)).hasStatusOk();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}
