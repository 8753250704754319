package se.atagande.statistics.accessmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.statistics.StatisticsFeature;

/** Access maps, through HTTP: only those who enter them see them. */
class AccessMapsApiTest extends StatisticsFeature {

    private static final String MAP = """
            {"cells":[{"gender":"WOMAN","ethnicity":"SWEDISH","ability":"NO_DISABILITY","way":{"referred":12,"started":9,"completed":4}},
                      {"gender":"MAN","ethnicity":"SEVERAL","ability":"WILL_NOT_SAY","way":{"referred":7,"started":3,"completed":1}}],
             "alsoSaid":[{"ethnicity":"AFRICAN","ability":null,"way":{"referred":5,"started":2,"completed":1}}],
             "comparison":{"population":"Unga 16–29 år","source":"SCB, 2025","shares":[{"option":"WOMAN","perMille":490}]}}""";

    private final String federation = fresh("forbund");
    private final RequestPostProcessor office = as("office:" + federation);

    private MvcTestResult enter(String period, String etag, String body) {
        return http.put()
                .uri("/statistics/v1/access-maps/" + federation + "/" + period)
                .with(office)
                .header("If-Match", etag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult complete(String period) {
        return http.post()
                .uri("/statistics/v1/access-maps/" + federation + "/" + period + "/completion")
                .with(office)
                .exchange();
    }

    @Test
    void isEnteredAndDeclaredComplete() {
        todayIs(2026, 7, 3);
        assertThat(complete("2026-H1")).hasStatus(422);
        assertThat(enter("2026-H1", "\"0\"", MAP))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total.referred")
                .isEqualTo(19);
        assertThat(enter("2026-H1", "\"0\"", MAP)).hasStatus(412);
        assertThat(enter("2026-H2", "\"0\"", MAP)).hasStatus(409);
        assertThat(enter("2026-H3", "\"0\"", MAP)).hasStatus(404);
        assertThat(enter("2026-H1", "\"1\"", MAP.replace("\"referred\":5", "\"referred\":50")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/alsoSaid/0/way");
        assertThat(complete("2026-H1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.completedOn")
                .isEqualTo("2026-07-03");
        assertThat(enter("2026-H1", "\"2\"", MAP)).hasStatus(409);
        assertThat(http.get()
                        .uri("/statistics/v1/access-maps?federation=" + federation)
                        .with(office))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    /** Ten of a hundred, so that something can be shown and something cannot. */
    @Test
    void aCompleteMapLeavesOnlyAsAProvedAndRoundedTable() {
        todayIs(2026, 7, 3);
        assertThat(ask()).hasStatus(409);
        assertThat(enter("2026-H1", "\"0\"", """
                {"cells":[{"gender":"WOMAN","ethnicity":"SWEDISH","ability":"NO_DISABILITY","way":{"referred":62,"started":41,"completed":24}},
                          {"gender":"MAN","ethnicity":"SWEDISH","ability":"NO_DISABILITY","way":{"referred":48,"started":33,"completed":21}},
                          {"gender":"MAN","ethnicity":"SEVERAL","ability":"WILL_NOT_SAY","way":{"referred":7,"started":3,"completed":1}}],
                 "alsoSaid":[],
                 "comparison":{"population":"Unga 16–29 år","source":"SCB, 2025","shares":[{"option":"WOMAN","perMille":490},{"option":"SEVERAL","perMille":20}]}}""")).hasStatusOk();
        assertThat(ask()).as("it was not declared complete").hasStatus(409);
        complete("2026-H1");
        assertThat(ask()).hasStatus(202);
        await().untilAsserted(() ->
                assertThat(release("")).bodyJson().extractingPath("$.state").isEqualTo("SEALED"));
        assertThat(release("/table")).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath(cell("referred", "total")).isEqualTo(List.of(115));
            json.assertThat().extractingPath(cell("started", "women")).isEqualTo(List.of(40));
            json.assertThat()
                    .extractingPath("$.cells[?(@.at.ethnicity == 'several' && @.value != null)]")
                    .isEqualTo(List.of());
            json.assertThat()
                    .extractingPath("$.about.comparison.shares[*].category")
                    .as("what could be of either is beside no row")
                    .isEqualTo(List.of("women"));
        });
        assertThat(http.get().uri("/statistics/v1/releases/access-map_" + federation + "_2026-h1/table"))
                .as("for its own only")
                .hasStatus(404);
    }

    private static String cell(String measure, String gender) {
        return "$.cells[?(@.at.measure == '%s' && @.at.gender == '%s' && @.at.ethnicity == 'total' && @.at.ability == 'total')].value"
                .formatted(measure, gender);
    }

    private MvcTestResult ask() {
        return http.post()
                .uri("/statistics/v1/releases")
                .with(office)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"scheme\":\"access-map\",\"federation\":\"" + federation + "\",\"block\":\"2026-H1\"}")
                .exchange();
    }

    private MvcTestResult release(String what) {
        return http.get()
                .uri("/statistics/v1/releases/access-map_" + federation + "_2026-h1" + what)
                .with(office)
                .exchange();
    }

    @Test
    void othersSeeNone() {
        todayIs(2026, 7, 3);
        enter("2026-H1", "\"0\"", MAP);
        for (var who : new String[] {"board:" + federation, "staff:" + federation, "office:another"}) {
            assertThat(http.get()
                            .uri("/statistics/v1/access-maps/" + federation + "/2026-H1")
                            .with(as(who)))
                    .hasStatus(404);
        }
    }
}
