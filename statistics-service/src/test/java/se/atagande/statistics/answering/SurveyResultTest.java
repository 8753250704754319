package se.atagande.statistics.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** From the last answer to a table that everybody of the federation's office reads, and nothing else of it. */
class SurveyResultTest extends SurveyFeature {

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void inMay() {
        todayIs(2026, 5, 5);
    }

    private String table(String survey) {
        return "releases/survey-answers_sodertalje_" + survey + "_2026-05";
    }

    private static String value(String answer, String ground) {
        return "$.cells[?(@.at.answer == '%s' && @.at.ground == '%s')].value".formatted(answer, ground);
    }

    @Test
    void eachQuestionIsShownByOneGroundAtATimeAndFewAreNot() {
        var id = opened(60, false, "\"support-you-need\",\"sex\",\"disability\"");
        var codes = codes(id, 58);
        for (var i = 0; i < 58; i++) {
            var woman = i % 2 == 0;
            var ofSupport = i < 40 ? "yes" : "partly";
            // Two say two things at once: each of them counts for both, and neither for the pair.
            var disability = i < 2 ? "\"movement\",\"mental\"" : i < 30 ? "\"mental\"" : "\"none\"";
            assertThat(answer(id, codes.get(i), """
                    {"question":"support-you-need","options":["%s"]},{"question":"sex","options":["%s"]},{"question":"disability","options":[%s]}""".formatted(ofSupport, woman ? "woman" : "man", disability)))
                    .hasStatus(201);
        }
        assertThat(ask(id)).as("it is open").hasStatus(409);
        assertThat(post("surveys/" + id + "/result", OFFICE, "", "")).hasStatus(409);
        assertThat(post("surveys/" + id + "/closing", OFFICE, "", "")).hasStatusOk();
        assertThat(post("surveys/" + id + "/result", OFFICE, "", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:survey-table-first");

        assertThat(ask(id)).hasStatus(202);
        await().untilAsserted(() -> assertThat(get(table(id), OFFICE))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SEALED"));
        assertThat(get(table(id) + "/table", OFFICE)).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath(value("support-you-need", "sex")).isEqualTo(List.of(60));
            json.assertThat()
                    .extractingPath(value("support-you-need:yes", "sex"))
                    .isEqualTo(List.of(40));
            json.assertThat()
                    .extractingPath("$.cells[?(@.at.ground == 'disability.movement:chosen' && @.value != null)]")
                    .as("two people")
                    .isEqualTo(List.of());
            json.assertThat()
                    .extractingPath("$.cells[?(@.value != null && @.value < 10)]")
                    .isEqualTo(List.of());
            json.assertThat().extractingPath("$.about.title.sv").isEqualTo("Bemötande och stöd");
            json.assertThat()
                    .extractingPath("$.dimensions[1].categories[?(@.id == 'disability.mental')].title.sv")
                    .isEqualTo(List.of("Har du någon funktionsnedsättning? Du kan välja flera. – Psykisk"));
        });
        assertThat(get(table(id) + "/table?format=csv", OFFICE)).hasStatusOk();
        assertThat(get(table(id) + "/table?format=json-stat", OFFICE)).hasStatusOk();
        assertThat(get(table(id), nobody())).hasStatus(404);

        assertThat(post("surveys/" + id + "/result", OFFICE, "", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("RESULT");
        assertThat(post("surveys/" + id + "/destruction", OFFICE, "", "")).hasStatusOk();
        assertThat(get(table(id) + "/table", OFFICE)).as("the table stays").hasStatusOk();
        var stored = mongo.findById("survey-answers_sodertalje_" + id + "_2026-05", Document.class, "releases");
        assertThat(java.util.Objects.requireNonNull(stored)
                        .getEmbedded(List.of("sealed", "certificate"), org.bson.types.Binary.class)
                        .length())
                .as("and no exact figure does, not even in what proved it")
                .isEqualTo(0);
    }

    @Test
    void whereFewerThanFiveAnsweredThereIsNoTableAndTheSurveyEndsAllTheSame() {
        var id = opened(10, false, "\"support-you-need\",\"sex\"");
        codes(id, 3).forEach(code -> assertThat(answer(id, code, "")).hasStatus(201));
        assertThat(post("surveys/" + id + "/closing", OFFICE, "", "")).hasStatusOk();
        assertThat(ask(id)).hasStatus(409);
        assertThat(post("surveys/" + id + "/result", OFFICE, "", "")).hasStatusOk();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult ask(String survey) {
        return post("releases", OFFICE, "", """
                {"scheme":"survey-answers","federation":"sodertalje","block":"2026-05","subject":"%s"}""".formatted(survey));
    }
}
