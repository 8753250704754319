package se.atagande.commitments.activemeasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.change;
import static se.atagande.commitments.SampleService.heardOf;
import static se.atagande.commitments.SampleService.heldActivity;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.json;
import static se.atagande.commitments.SampleService.read;
import static se.atagande.commitments.SampleService.send;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;

/** The board of active measures over HTTP, and the commitment that it keeps. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleService.class)
@AutoConfigureMockMvc
class MeasuresApiTest {

    private static final String MEASURES = "/commitments/v1/measures";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private MockMvc api;

    private final String federation = "prov-" + UUID.randomUUID().toString().substring(0, 8);
    private final RequestPostProcessor office = as("office:" + federation);
    private final String board = "/commitments/v1/measure-board?federation=" + federation;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void theFederationHasSigned() throws Exception {
        SampleService.sign(api, federation, "sodertalje");
    }

    @Test
    void aMeasureFillsItsPlaceIsToldWithoutWordsAndKeepsTheCommitmentGoing() throws Exception {
        var activity = heldActivity(api, federation);
        var id = id(take(office, "DISABILITY", "INVESTIGATE", "2026-11-07", activity)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fillsPlace").value(true)));

        read(api, office, board)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.filled").value(1))
                .andExpect(jsonPath("$.places").value(28))
                .andExpect(jsonPath("$.rows", hasSize(7)))
                .andExpect(jsonPath("$.rows[?(@.ground=='DISABILITY')].cells[0].entries")
                        .value(1))
                .andExpect(jsonPath("$.next[?(@.ground=='DISABILITY')].step").value("ANALYSE"))
                .andExpect(
                        jsonPath("$.next[?(@.ground=='DISABILITY')].initiative").value("ratt-stod-for-mig"));
        await().untilAsserted(() -> assertThat(heardOf("measure-events", id))
                .hasSize(1)
                .element(0)
                .asString()
                .startsWith("se.atagande.measure.taken.v1")
                .contains("DISABILITY", "INVESTIGATE", activity)
                .doesNotContain("rullstol"));
        await().atMost(SOON).untilAsserted(() -> commitment35()
                .andExpect(jsonPath("$.fulfilment.kept").value(1))
                .andExpect(jsonPath("$.fulfilment.expected").value(28))
                .andExpect(jsonPath("$.fulfilment.facts[0].words.sv").value("undersöka: funktionsnedsättning")));
    }

    @Test
    void whatSeveralGroundsShareIsShownAndFillsNothing() throws Exception {
        take(office, "SEX\", \"AGE", "ACT", "2026-11-07", null)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fillsPlace").value(false));

        read(api, office, board).andExpect(jsonPath("$.filled").value(0)).andExpect(jsonPath("$.shared", hasSize(1)));
        await().atMost(SOON).untilAsserted(() -> commitment35()
                .andExpect(jsonPath("$.fulfilment.kept").value(0))
                .andExpect(jsonPath("$.fulfilment.facts[0].role").value("BACKGROUND")));
    }

    @Test
    void aCorrectionMovesItAndAWithdrawalTakesItAway() throws Exception {
        var id = id(take(office, "SEX", "ACT", "2026-11-07", null));
        await().atMost(SOON).untilAsserted(() -> commitment35()
                .andExpect(jsonPath("$.fulfilment.kept").value(1)));

        change(api, office, MEASURES + "/" + id, "/correction", """
                {"entry": %s, "reason": "Fel grund."}""".formatted(entry("AGE", "ACT", "2026-11-07", null)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entry.grounds[0]").value("AGE"))
                .andExpect(jsonPath("$.corrections[0].before.grounds[0]").value("SEX"));
        await().atMost(SOON).untilAsserted(() -> commitment35()
                .andExpect(jsonPath("$.fulfilment.facts[0].words.sv").value("åtgärda: ålder")));
        change(api, office, MEASURES + "/" + id, "/withdrawal", "{\"reason\": \"Dubbelt.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.withdrawnBecause").value("Dubbelt."));
        await().atMost(SOON).untilAsserted(() -> commitment35()
                .andExpect(jsonPath("$.fulfilment.kept").value(0)));
        change(api, office, MEASURES + "/" + id, "/withdrawal", "{\"reason\": \"Igen.\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:measure-withdrawn"));
        read(api, office, MEASURES).andExpect(jsonPath("$.total").value(0));
        read(api, office, MEASURES + "?withdrawn=true")
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void anAmbassadorAddsTheBoardReadsAndOthersKnowOfNothing() throws Exception {
        var id = id(take(as("ambassador:" + federation), "AGE", "ANALYSE", "2026-11-01", null)
                .andExpect(status().isCreated()));

        take(as("board:" + federation), "AGE", "ACT", "2026-11-01", null).andExpect(status().isForbidden());
        take(as("office:annat-forbund"), "AGE", "ACT", "2026-11-01", null).andExpect(status().isNotFound());
        read(api, as("board:" + federation), MEASURES + "/" + id).andExpect(status().isOk());
        read(api, as("office:annat-forbund"), MEASURES + "/" + id).andExpect(status().isNotFound());
        read(api, as("office:annat-forbund"), board).andExpect(status().isNotFound());
        read(api, as("office:annat-forbund"), MEASURES)
                .andExpect(jsonPath("$.total").value(0));
        api.perform(get(board)).andExpect(status().isUnauthorized());
        api.perform(json(post(MEASURES + "/" + id + "/withdrawal"), office, "\"7\"", "{\"reason\": \"x\"}"))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void theListFiltersAndSorts() throws Exception {
        take(office, "AGE", "ANALYSE", "2026-10-01", null);
        take(office, "SEX", "ACT", "2026-11-01", null);
        take(office, "SEX", "ACT", "2025-11-01", null);

        read(api, office, MEASURES + "?ground=SEX&year=2026")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].entry.day").value("2026-11-01"));
        read(api, office, MEASURES + "?sort=day")
                .andExpect(jsonPath("$.items[0].entry.day").value("2025-11-01"));
        read(api, office, MEASURES + "?initiative=annan")
                .andExpect(jsonPath("$.total").value(0));
        for (var bad : List.of("?sort=colour", "?ground=HAIR", "?year=1", "?year=x")) {
            read(api, office, MEASURES + bad).andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void aYearThatIsOverIsSettledOnceAndLaterCorrectionsDoNotChangeIt() throws Exception {
        var id = id(take(office, "AGE", "ACT", "2025-05-01", null));
        var snapshots = "/commitments/v1/measure-snapshots";

        settle(2026).andExpect(status().isConflict()).andExpect(jsonPath("$.type", containsString("year-not-over")));
        settle(2025).andExpect(status().isCreated()).andExpect(jsonPath("$.lines", hasSize(1)));
        settle(2025).andExpect(status().isConflict()).andExpect(jsonPath("$.type", containsString("already-settled")));
        change(api, office, MEASURES + "/" + id, "/withdrawal", "{\"reason\": \"Fel.\"}");
        read(api, office, snapshots)
                .andExpect(jsonPath("$.items[0].year").value(2025))
                .andExpect(jsonPath("$.items[0].lines[0].ground").value("AGE"));
        read(api, office, board + "&year=2025")
                .andExpect(jsonPath("$.filled").value(0))
                .andExpect(jsonPath("$.settledOn").value("2026-11-08"));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsEntered() throws Exception {
        take(office, "AGE", "ACT", "2026-11-09", null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/entry/day"));
        take(office, "UNKNOWN", "ACT", "2026-11-01", null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/entry/grounds"));
        take(office, "AGE", "ACT", "2026-11-01", "finns-inte")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/entry/activity"));
        send(
                        api,
                        office,
                        MEASURES,
                        "{\"federation\": \"" + federation + "\", \"entry\": {\"grounds\": [], \"what\": \" \"}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/entry/initiative")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/entry/what")));
        send(api, office, MEASURES, "{").andExpect(status().isBadRequest());
        read(api, office, MEASURES).andExpect(jsonPath("$.total").value(0));
    }

    private ResultActions take(RequestPostProcessor by, String ground, String step, String day, String activity)
            throws Exception {
        return send(api, by, MEASURES, """
                {"federation": "%s", "entry": %s}""".formatted(federation, entry(ground, step, day, activity)));
    }

    private static String entry(String ground, String step, String day, String activity) {
        return """
                {"initiative": "ratt-stod-for-mig", "grounds": ["%s"], "step": "%s", "day": "%s",
                 "what": "Vi gick igenom lokalerna med en rullstol.", "activity": %s}""".formatted(ground, step, day, activity == null ? "null" : "\"" + activity + "\"");
    }

    private ResultActions settle(int year) throws Exception {
        return send(
                api,
                office,
                "/commitments/v1/measure-snapshots",
                "{\"federation\": \"" + federation + "\", \"year\": " + year + "}");
    }

    private ResultActions commitment35() throws Exception {
        return api.perform(get("/commitments/v1/commitments/" + federation + "-2021_35"));
    }
}
