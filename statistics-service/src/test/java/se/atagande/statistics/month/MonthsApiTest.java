package se.atagande.statistics.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.HeardEvent;
import se.atagande.statistics.StatisticsFeature;

/** The monthly loop, through HTTP to the broker. */
class MonthsApiTest extends StatisticsFeature {

    private static final RequestPostProcessor OFFICE = as("office:stockholms-stad");
    private static final RequestPostProcessor PROJECT_LEADER = as("project-leader:stockholms-stad");
    private static final String COUNTS = """
            {"counts":{"started":{"women":3,"men":4,"other":0},"ongoing":{"women":20,"men":22,"other":1},\
            "ended":{"women":2,"men":1,"other":0}},"comment":"Jämnt."}""";

    @BeforeEach
    void onTheFifthOfMay() {
        todayIs(2026, 5, 5);
    }

    private MvcTestResult get(String id, RequestPostProcessor who) {
        return http.get().uri("/statistics/v1/months/" + id).with(who).exchange();
    }

    private MvcTestResult enter(String id, String etag, String body) {
        return http.put()
                .uri("/statistics/v1/months/" + id)
                .with(PROJECT_LEADER)
                .header("If-Match", etag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult close(String id) {
        return http.post()
                .uri("/statistics/v1/months/" + id + "/closing")
                .with(OFFICE)
                .exchange();
    }

    private MvcTestResult close(String id, String etag) {
        return http.post()
                .uri("/statistics/v1/months/" + id + "/closing")
                .with(OFFICE)
                .header("If-Match", etag)
                .exchange();
    }

    private MvcTestResult reopen(String id, String reason) {
        return http.post()
                .uri("/statistics/v1/months/" + id + "/reopening")
                .with(OFFICE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}")
                .exchange();
    }

    private static void isProblem(MvcTestResult result, int status, String type) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:" + type);
    }

    private static void stateIs(MvcTestResult result, String state) {
        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo(state);
    }

    @Test
    void countedClosedCorrectedAndClosedAgainIsToldWithoutAnyCount() {
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        assertThat(get(april, PROJECT_LEADER)).hasStatusOk().headers().hasValue("ETag", "\"0\"");
        assertThat(enter(april, "\"0\"", COUNTS)).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        stateIs(close(april), "CLOSED");
        stateIs(reopen(april, "Två räknades dubbelt."), "REOPENED");
        assertThat(enter(april, "\"3\"", COUNTS.replace("\"women\":3", "\"women\":1")))
                .hasStatusOk();
        stateIs(close(april), "CLOSED");
        assertThat(get(april, OFFICE)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.counts.started.women").isEqualTo(1);
            json.assertThat().extractingPath("$.corrections[0].reason").isEqualTo("Två räknades dubbelt.");
            json.assertThat().extractingPath("$.closedOn").isEqualTo("2026-05-05");
            json.assertThat().extractingPath("$.initiativeName.sv").isEqualTo("Övningsinsats");
        });
        var initiative = april.substring(0, april.indexOf('_'));
        var who = "{\"federation\":\"stockholms-stad\",\"initiative\":\"" + initiative + "\",\"month\":\"2026-04\"";
        var closed = tuple("se.atagande.statistics.month-closed.v1", who + ",\"closedOn\":\"2026-05-05\"}");
        var commented = tuple("se.atagande.statistics.month-commented.v1", who + "}");
        var reopened = tuple("se.atagande.statistics.month-reopened.v1", who + "}");
        await().untilAsserted(() -> assertThat(HeardEvent.about("statistics-events", april))
                .extracting(HeardEvent::type, HeardEvent::data)
                .containsExactly(closed, commented, reopened, closed, commented));
    }

    @Test
    void theOpenPageOfWhoMayReadItHearsThatAMonthMoved() {
        var own = listening(OFFICE);
        var another = listening(as("office:nacka"));
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        assertThat(enter(april, "\"0\"", COUNTS)).hasStatusOk();
        await().untilAsserted(() -> assertThat(own).bodyText().contains("event:moved\ndata:months"));
        assertThat(another).bodyText().doesNotContain("event:moved");
    }

    private MvcTestResult listening(RequestPostProcessor who) {
        return http.get()
                .uri("/statistics/v1/moves")
                .with(who)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .asyncExchange();
    }

    @Test
    void theListHoldsEveryOpenedMonthAlsoThoseWithNothingEntered() {
        var initiative = initiative("stockholms-stad", "2026-02-10", "");
        enter(initiative + "_2026-03", "\"0\"", COUNTS);
        close(initiative + "_2026-03");
        assertThat(http.get()
                        .uri("/statistics/v1/months?initiative={i}", initiative)
                        .with(OFFICE))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat()
                            .extractingPath("$.items[*].month")
                            .asArray()
                            .containsExactly("2026-04", "2026-03", "2026-02");
                    json.assertThat()
                            .extractingPath("$.items[*].state")
                            .asArray()
                            .containsExactly("OPEN", "CLOSED", "OPEN");
                    json.assertThat()
                            .extractingPath("$.items[*].late")
                            .asArray()
                            .containsExactly(false, false, true);
                    json.assertThat().extractingPath("$.items[0].dueOn").isEqualTo("2026-05-28");
                    json.assertThat().extractingPath("$.items[0].counts").isNull();
                });
        assertThat(http.get()
                        .uri("/statistics/v1/months?initiative={i}&state=CLOSED&year=2026", initiative)
                        .with(OFFICE))
                .bodyJson()
                .extractingPath("$.items[*].month")
                .asArray()
                .containsExactly("2026-03");
        assertThat(http.get()
                        .uri("/statistics/v1/months?initiative={i}&year=2025", initiative)
                        .with(OFFICE))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void everyRefusalSaysWhatToDoAndChangesNothing() {
        var initiative = initiative("stockholms-stad", "2026-01-01", "2026-06-30");
        var april = initiative + "_2026-04";
        isProblem(close(april), 409, "no-counts-entered");
        isProblem(reopen(april, "fel"), 409, "month-not-closed");
        isProblem(enter(initiative + "_2026-05", "\"0\"", COUNTS), 409, "month-not-yet-open");
        isProblem(close(initiative + "_2026-05"), 409, "month-not-yet-open");
        isProblem(enter(initiative + "_2026-07", "\"0\"", COUNTS), 404, "not-found");
        isProblem(enter(initiative + "_2025-12", "\"0\"", COUNTS), 404, "not-found");
        isProblem(get("strunt", OFFICE), 404, "not-found");
        isProblem(enter(april, "\"7\"", COUNTS), 412, "changed-meanwhile");
        isProblem(enter(april, "\"0\"", "inte json"), 400, "unreadable-body");
        isProblem(enter(april, "\"0\"", COUNTS.replace(":22", ":22.5")), 400, "unreadable-body");
        isProblem(enter(april, "\"0\"", COUNTS.replace(":22", ":\"många\"")), 400, "unreadable-body");
        isProblem(enter(april, "\"0\"", COUNTS.replace(":22", ":-1")), 422, "invalid");
        isProblem(enter(april, "\"0\"", COUNTS.replace(",\"men\":22", "")), 422, "invalid");
        assertThat(get(april, OFFICE)).headers().hasValue("ETag", "\"0\"");

        enter(april, "\"0\"", COUNTS);
        isProblem(enter(april, "\"0\"", COUNTS), 412, "changed-meanwhile");
        close(april);
        isProblem(close(april), 409, "month-closed");
        isProblem(enter(april, "\"2\"", COUNTS), 409, "month-closed");
        isProblem(reopen(april, " "), 422, "invalid");
        assertThat(get(april, OFFICE)).headers().hasValue("ETag", "\"2\"");
    }

    @Test
    void closedByEverybodyAtOnceItIsClosedAndToldOnce() {
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        enter(april, "\"0\"", COUNTS);
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> close(april).getResponse().getStatus())
                .toList();
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> List.of(200, 409, 412)
                .contains(status));
        await().untilAsserted(() -> assertThat(HeardEvent.about("statistics-events", april))
                .extracting(HeardEvent::type)
                .containsOnlyOnce("se.atagande.statistics.month-closed.v1"));
        assertThat(get(april, OFFICE)).headers().hasValue("ETag", "\"2\"");
    }

    @Test
    void aStepDoesNotPassOverAnIfMatchThatIsSent() {
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        enter(april, "\"0\"", COUNTS);
        isProblem(close(april, "\"0\""), 412, "changed-meanwhile");
        stateIs(close(april, "\"1\""), "CLOSED");
    }

    @Test
    void aCorrectionIsFollowedByTheMonthsAfterWithATrace() {
        var initiative = initiative("stockholms-stad", "2026-01-01", "");
        counted(initiative + "_2026-02", 20);
        counted(initiative + "_2026-03", 21);
        counted(initiative + "_2026-04", 22);
        assertThat(get(initiative + "_2026-04", OFFICE))
                .bodyJson()
                .extractingPath("$.balance.agrees")
                .isEqualTo(true);

        reopen(initiative + "_2026-02", "Två till var kvar.");
        assertThat(enter(initiative + "_2026-02", "\"3\"", COUNTS.replace("\"women\":20", "\"women\":22")))
                .hasStatusOk();
        stateIs(close(initiative + "_2026-02"), "CLOSED");

        for (var later : List.of("2026-03", "2026-04")) {
            assertThat(get(initiative + "_" + later, OFFICE)).bodyJson().satisfies(json -> {
                json.assertThat().extractingPath("$.state").isEqualTo("CLOSED");
                json.assertThat().extractingPath("$.balance.agrees").isEqualTo(true);
                json.assertThat().extractingPath("$.rederivations[*].month").isEqualTo(List.of("2026-02"));
            });
        }
        assertThat(get(initiative + "_2026-04", OFFICE)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.counts.ongoing.women").isEqualTo(24);
            json.assertThat()
                    .extractingPath("$.rederivations[0].before.ongoing.women")
                    .isEqualTo(22);
        });
    }

    /** One woman more each month, as started and ended say; men go up by three. */
    private void counted(String month, int women) {
        var men = 22 + 3 * (women - 20);
        enter(
                month,
                "\"0\"",
                COUNTS.replace("\"women\":20", "\"women\":" + women).replace("\"men\":22", "\"men\":" + men));
        stateIs(close(month), "CLOSED");
    }

    @Test
    void anUnevenMonthWantsACommentBeforeItIsClosed() {
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        var uneven = COUNTS.replace("\"women\":20", "\"women\":60").replace("\"Jämnt.\"", "null");
        enter(april, "\"0\"", uneven);
        isProblem(close(april), 409, "comment-needed");
        assertThat(get(april, OFFICE)).bodyJson().extractingPath("$.uneven").isEqualTo(true);
        enter(april, "\"1\"", uneven.replace("null", "\"Fler kvinnor remitteras.\""));
        stateIs(close(april), "CLOSED");
    }

    @Test
    void aMissingIfMatchIsAskedFor() {
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        isProblem(
                http.put()
                        .uri("/statistics/v1/months/" + april)
                        .with(OFFICE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(COUNTS)
                        .exchange(),
                428,
                "if-match-needed");
    }

    @Test
    void nobodyButOfficeAndProjectLeadersOfTheFederationSeesAMonth() {
        var april = initiative("stockholms-stad", "2026-01-01", "") + "_2026-04";
        enter(april, "\"0\"", COUNTS);
        for (var who : List.of(
                as("office:sodertalje"),
                as("board:stockholms-stad"),
                as("staff:stockholms-stad"),
                as("partner:stockholms-stad"),
                as("operator:stockholms-stad"))) {
            isProblem(get(april, who), 404, "not-found");
            assertThat(http.get()
                            .uri("/statistics/v1/months?initiative={i}", april.substring(0, april.indexOf('_')))
                            .with(who))
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(0);
        }
        isProblem(
                http.get()
                        .uri("/statistics/v1/months?federation=stockholms-stad")
                        .with(as("office:sodertalje"))
                        .exchange(),
                404,
                "not-found");
        isProblem(get(april, request -> request), 401, "login-needed");
    }

    @Test
    void theDescriptionOfTheApiIsOpenToAll() {
        assertThat(http.get().uri("/statistics/v1/openapi.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/statistics/v1/months/{id}/closing'].post.summary")
                .isEqualTo("Close a month: its counts are complete");
    }
}
