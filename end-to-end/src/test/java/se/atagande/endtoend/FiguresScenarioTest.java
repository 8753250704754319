package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * Figures on their way out, through the gateway (docs/scenarios/tables.md and surveys.md): months, a survey, an access map, a table of three federations, and
 * one taken back. Its chapters build on each other. It happens in 2024, so that it moves nothing that other scenarios of this system count.
 */
@Tag("store")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresScenarioTest {

    private static final String API = "/statistics/v1/";
    private static final String CITY = "stockholms-stad";
    private static final String TOWN = "sodertalje";
    private static final String THIRD = "ovningsforbundet";

    private static final Standalone SYSTEM = RunningSystem.get();
    private static final Visitor ANYBODY = Visitor.anonymous(SYSTEM);
    private static final Visitor OF_CITY = Visitor.as(SYSTEM, DemoUser.KANSLI_STOCKHOLM);
    private static final Visitor OF_TOWN = Visitor.as(SYSTEM, DemoUser.KANSLI_SODERTALJE);
    private static final Visitor OF_THIRD = Visitor.as(SYSTEM, DemoUser.KANSLI_OVNING);

    @BeforeAll
    static void itIsJuly() {
        SYSTEM.clock().set(Instant.parse("2024-07-10T08:00:00Z"));
    }

    @AfterAll
    static void itIsNow() {
        SYSTEM.clock().set(Instant.parse("2026-11-01T08:00:00Z"));
    }

    private static String initiative(Visitor office, String federation) {
        var id = "figures-" + federation;
        office.post(API + "initiatives", """
                        {"id":"%s","federation":"%s","name":{"sv":"Figurprov","en":"Figures"},"from":"2024-04-01","to":"2024-04-30"}""".formatted(id, federation)).is(201);
        return id;
    }

    /** Entered and closed; returns what closing answered. */
    private static void month(Visitor office, String initiative, int women, int men) {
        var path = API + "months/" + initiative + "_2024-04";
        var entered =
                office.put(path, """
                        {"counts":{"started":{"women":%d,"men":%d,"other":0},"ongoing":{"women":%d,"men":%d,"other":0},
                         "ended":{"women":0,"men":0,"other":0}},"comment":null}""".formatted(women, men, women, men), "\"0\"").is(200);
        office.post(path + "/closing", "{}", entered.etag()).is(200);
    }

    private static void sealed(Visitor office, String release) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(office.get(API + "releases/" + release)
                        .is(200)
                        .at("/state")
                        .asString())
                .isEqualTo("SEALED"));
    }

    private static Visitor.Answer ask(Visitor office, String scheme, String federation, String block, String more) {
        return office.post(
                API + "releases",
                "{\"scheme\":\"" + scheme + "\",\"federation\":\"" + federation + "\",\"block\":\"" + block + "\""
                        + more + "}");
    }

    private static JsonNode table(Visitor reader, String release) {
        return reader.get(API + "releases/" + release + "/table").is(200).json();
    }

    /** What stands where; null where it is hidden. */
    private static @org.jspecify.annotations.Nullable Long value(JsonNode table, Map<String, String> at) {
        for (var cell : table.path("cells")) {
            if (at.entrySet().stream()
                    .allMatch(it -> cell.path("at").path(it.getKey()).asString().equals(it.getValue()))) {
                return cell.path("value").isNull() ? null : cell.path("value").asLong();
            }
        }
        throw new AssertionError("no cell at " + at);
    }

    @Test
    @Order(1)
    void aMonthIsClosedAndBecomesATable() {
        var town = initiative(OF_TOWN, TOWN);
        ask(OF_TOWN, "participants-by-gender", TOWN, "2024-04", "").is(409);
        month(OF_TOWN, town, 4, 4);
        ask(OF_TOWN, "participants-by-gender", TOWN, "2024-04", "").is(202);
        var release = "participants-by-gender_" + TOWN + "_2024-04";
        sealed(OF_TOWN, release);
        var table = table(ANYBODY, release);
        assertThat(value(table, Map.of("measure", "started", "initiative", "total", "gender", "women")))
                .as("four women are too few to show")
                .isNull();
        OF_CITY.get(API + "months/" + town + "_2024-04").is(404);
    }

    @Test
    @Order(2)
    void aSurveyGoesFromInvestigationToResult() {
        var id = OF_TOWN.post(API + "surveys", "{\"federation\":\"sodertalje\",\"title\":\"Stöd\"}")
                .is(201)
                .at("/id")
                .asString();
        var survey = API + "surveys/" + id;
        OF_TOWN.put(survey, """
                        {"title":"Stöd","purpose":"Se om stödet är lika för alla.","consultation":"Brukarrådet","impactAssessment":"dnr 1","disposal":"dnr 2",
                         "questions":["support-you-need","sex"],"invited":30,"byLogin":false}""", OF_TOWN.get(survey).etag()).is(200);
        OF_TOWN.post(survey + "/opening", "{}").is(422);
        OF_TOWN.post(
                        survey + "/decision",
                        "{\"collect\":true,\"by\":\"Förbundschef\",\"on\":\"2024-07-01\",\"reference\":\"dnr 3\"}",
                        OF_TOWN.get(survey).etag())
                .is(200);
        OF_TOWN.post(
                        survey + "/information",
                        "{\"text\":\"Det är frivilligt.\",\"on\":\"2024-07-02\"}",
                        OF_TOWN.get(survey).etag())
                .is(200);
        OF_TOWN.post(survey + "/opening", "{}").is(200);
        var codes = OF_TOWN.post(survey + "/codes", "{\"howMany\":30}").is(200).at("/codes");
        for (var i = 0; i < 30; i++) {
            Visitor.anonymous(SYSTEM)
                    .post(API + "questionnaires/" + id + "/answers", """
                            {"code":"%s","answers":[{"question":"support-you-need","options":["%s"]},{"question":"sex","options":["%s"]}]}""".formatted(
                                    codes.get(i).asString(), i < 16 ? "yes" : "no", i % 2 == 0 ? "woman" : "man"))
                    .is(201);
        }
        OF_TOWN.post(survey + "/closing", "{}").is(200);
        OF_TOWN.post(survey + "/result", "{}").is(409);
        ask(OF_TOWN, "survey-answers", TOWN, "2024-07", ",\"subject\":\"" + id + "\"")
                .is(202);
        var release = "survey-answers_" + TOWN + "_" + id + "_2024-07";
        sealed(OF_TOWN, release);
        var table = table(OF_TOWN, release);
        assertThat(value(table, Map.of("answer", "support-you-need", "ground", "sex")))
                .isEqualTo(30);
        assertThat(value(table, Map.of("answer", "support-you-need:yes", "ground", "sex:woman")))
                .as("eight women: under ten, since it is about a ground")
                .isNull();
        ANYBODY.get(API + "releases/" + release + "/table").is(404);
        assertThat(OF_TOWN.post(survey + "/result", "{}").is(200).at("/stage").asString())
                .isEqualTo("RESULT");
    }

    @Test
    @Order(3)
    void anAccessMapIsProvedTogetherWithTheMonthsOfTheSamePeople() {
        var map = API + "access-maps/" + TOWN + "/2024-H1";
        OF_TOWN.put(map, """
                        {"cells":[{"gender":"WOMAN","ethnicity":"SWEDISH","ability":"NO_DISABILITY","way":{"referred":62,"started":41,"completed":24}},
                                  {"gender":"MAN","ethnicity":"SWEDISH","ability":"NO_DISABILITY","way":{"referred":48,"started":33,"completed":21}}],
                         "alsoSaid":[],"comparison":{"population":"Unga 16–29 år","source":"SCB, 2023","shares":[{"option":"WOMAN","perMille":490}]}}""", "\"0\"").is(200);
        ask(OF_TOWN, "access-map", TOWN, "2024-H1", "").is(409);
        OF_TOWN.post(map + "/completion", "{}").is(200);
        ask(OF_TOWN, "access-map", TOWN, "2024-H1", "").is(202);
        var release = "access-map_" + TOWN + "_2024-h1";
        sealed(OF_TOWN, release);
        var table = table(OF_TOWN, release);
        assertThat(value(
                        table,
                        Map.of("measure", "referred", "gender", "total", "ethnicity", "total", "ability", "total")))
                .isEqualTo(110);
        assertThat(table.at("/about/comparison/shares/0/perMille").asInt()).isEqualTo(490);
        assertThat(OF_TOWN.get(API + "releases/" + release).at("/previous").asString())
                .as("in the same chain as the month")
                .isEqualTo(ANYBODY.get(API + "releases/participants-by-gender_" + TOWN + "_2024-04")
                        .at("/sha256")
                        .asString());
    }

    @Test
    @Order(4)
    void whatThreeFederationsHaveTogetherIsShownAndWhatIsTakenBackReachesTheFeed() {
        month(OF_CITY, initiative(OF_CITY, CITY), 4, 4);
        month(OF_THIRD, initiative(OF_THIRD, THIRD), 4, 4);
        var partner = shared();
        ask(OF_CITY, "participants-pooled", CITY, "2024-04", ",\"with\":[\"" + TOWN + "\",\"" + THIRD + "\"]")
                .is(202);
        var release = "participants-pooled_" + CITY + "_2024-04";
        OF_TOWN.post(API + "releases/" + release + "/agreement", "{}").is(200);
        OF_THIRD.post(API + "releases/" + release + "/agreement", "{}").is(200);
        sealed(OF_THIRD, release);
        assertThat(value(table(ANYBODY, release), Map.of("measure", "started", "gender", "total")))
                .as("twenty-four, to the nearest five; with women and men too, two of them would know the third")
                .isEqualTo(25);

        OF_THIRD.post(API + "releases/" + release + "/recall", "{\"reason\":\"Vi räknade fel.\"}")
                .is(200);
        ANYBODY.get(API + "releases/" + release + "/table").is(404);
        await().untilAsserted(() -> assertThat(told(partner, release))
                .containsExactly(
                        "se.atagande.statistics.table-released.v1", "se.atagande.statistics.table-recalled.v1"));
    }

    /** A partner of the third federation, by an agreement that both approved. */
    private static Visitor shared() {
        var partner = Visitor.machine(SYSTEM, "partner-sodertalje", DemoUser.PASSWORD);
        var agreements = "/feeds/v1/" + THIRD + "/agreements";
        var agreement = agreements + "/"
                + OF_THIRD.post(agreements, """
                                {"partner":"Samordningsförbundet i Södertälje","client":"partner-sodertalje","purpose":"Gemensamma siffror",
                                 "shares":[{"type":"se.atagande.statistics.table-released.v1"},{"type":"se.atagande.statistics.table-recalled.v1"}],"from":"2020-01-01"}""").is(201).at("/id").asString();
        OF_THIRD.post(agreement + "/approvals", "{}").is(200);
        partner.post(agreement + "/approvals", "{}").is(200);
        return partner;
    }

    private static List<String> told(Visitor partner, String release) {
        var types = new ArrayList<String>();
        partner.get("/feeds/v1/" + THIRD + "/events?limit=100").is(200).json().forEach(entry -> {
            if (entry.at("/data/release").asString().equals(release)) {
                types.add(entry.path("type").asString());
            }
        });
        return types;
    }

    @Test
    @Order(5)
    void whereANumberComesFromIsToldAndWhatCountsNoPersonsHidesNothing() {
        var origin = ANYBODY.get(API + "releases/participants-by-gender_" + TOWN + "_2024-04/origin")
                .is(200)
                .json();
        assertThat(origin.at("/facts/0/fact/kind").asString()).isEqualTo("MONTH_CLOSED");
        assertThat(origin.at("/facts/0/fact/day").asString()).isEqualTo("2024-07-10");

        ask(OF_THIRD, "meetings-held", THIRD, "2024-04", "").is(202);
        var release = "meetings-held_" + THIRD + "_2024-04";
        sealed(OF_THIRD, release);
        assertThat(value(table(ANYBODY, release), Map.of("kind", "apt", "measure", "held")))
                .as("none is no secret")
                .isZero();
    }
}
