package se.atagande.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;
import se.atagande.platform.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done with suppliers and against violence through the API moves commitments 25, 26 and 39 of the federations whose doing it is. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleCommitmentsService.class)
@AutoConfigureMockMvc
class SuppliersAndViolenceMoveCommitmentsTest {

    private static final String SUPPLIERS = "/commitments/v1/suppliers";
    private static final String TALKS = """
            {"talks": [{"area": "GENDER_EQUALITY", "discussed": true}, {"area": "ACCESSIBILITY", "discussed": true},
                       {"area": "NON_DISCRIMINATION", "discussed": true}]}""";

    @Autowired
    private MockMvc api;

    @Autowired
    private TestClock clock;

    private final String city = SampleCommitmentsService.freshFederation();
    private final String town = SampleCommitmentsService.freshFederation();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void bothHaveSigned() throws Exception {
        clock.set("2026-02-01T08:00:00Z");
        for (var federation : List.of(city, town)) {
            api.perform(post("/commitments/v1/declaration-imports")
                            .contentType("application/yaml")
                            .content(SampleCommitmentsService.declarationOf(federation))
                            .with(office()))
                    .andExpect(status().isCreated());
            api.perform(json(
                                    post("/commitments/v1/commitments/" + federation + "-2021_26/renewals"),
                                    "{\"year\": 2026}")
                            .with(office()))
                    .andExpect(status().isCreated());
        }
    }

    @Test
    void aVisitMadeTogetherKeepsTheCommitmentOfBothAndOneMadeAloneThatOfOne() throws Exception {
        soon(city, 26, "CANNOT_BE_JUDGED", null, null);
        var shared = supplier("Delad", town, "2024-02-01");
        soon(city, 26, "NOT_YET_DUE", 0, 1);
        soon(town, 26, "NOT_YET_DUE", 0, 1);
        var own = supplier("Egen", "", "2026-02-01");
        soon(city, 26, "NOT_YET_DUE", 0, 2);

        clock.set("2026-10-14T08:00:00Z");
        visited(shared, town);
        soon(city, 26, "ON_TRACK", 1, 2);
        soon(town, 26, "KEPT", 1, 1);
        visited(own, "");
        soon(city, 26, "KEPT", 2, 2);
        assertThat(fulfilment(city, 26).toString()).doesNotContain("Delad", "Egen");
    }

    @Test
    void whoseAgreementIsOverBeforeTheSeasonOrStruckIsNotToBeVisited() throws Exception {
        var ended = supplier("Avslutad", "", "2026-01-01");
        var struck = supplier("Struken", "", "2026-01-01");
        soon(city, 26, "NOT_YET_DUE", 0, 2);
        write(post(agreement(ended) + "/ending"), ended, "{\"lastDay\": \"2026-08-31\"}");
        soon(city, 26, "NOT_YET_DUE", 0, 1);
        write(post(agreement(struck) + "/withdrawal"), struck, "");
        soon(city, 26, "CANNOT_BE_JUDGED", null, null);
        soon(city, 25, "LATE", 0, 1);
    }

    @Test
    void anAgreementWithoutRequirementIsLateUntilItHasOneForAllItsParties() throws Exception {
        soon(city, 25, "NOT_YET_DUE", null, null);
        clock.set("2026-02-02T08:00:00Z");
        var id = supplier("Utan krav", town, "2026-02-01");
        soon(city, 25, "LATE", 0, 1);
        soon(town, 25, "LATE", 0, 1);
        assertThat(fulfilment(city, 25).at("/reason/sv").asString())
                .isEqualTo("0 av 1: upphandlingar och avtal med krav. Krav skulle ha ställts senast 1 februari 2026.");
        write(post(agreement(id) + "/requirement"), id, "{\"since\": \"2026-02-02\"}");
        soon(city, 25, "ON_TRACK", 1, 1);
        soon(town, 25, "ON_TRACK", 1, 1);
        assertThat(fulfilment(city, 25).at("/facts/0/words/sv").asString())
                .isEqualTo("Upphandling eller avtal 1 februari 2026 – krav ställt 2 februari 2026 (1 dag för sent)");
    }

    @Test
    void askingAsARoutineIsWorkToDetectViolence() throws Exception {
        var third = SampleCommitmentsService.freshFederation();
        var declaration = SampleCommitmentsService.file("sodertalje")
                .replace("id: sodertalje-2021", "id: " + third + "-2021")
                .replace("federation: sodertalje", "federation: " + third);
        var by = as("office:" + third);
        api.perform(post("/commitments/v1/declaration-imports")
                        .contentType("application/yaml")
                        .content(declaration)
                        .with(by))
                .andExpect(status().isCreated());
        api.perform(json(post("/commitments/v1/commitments/" + third + "-2021_39/renewals"), "{\"year\": 2026}")
                        .with(by))
                .andExpect(status().isCreated());
        soon(third, 39, "NOT_YET_DUE", null, null);
        clock.set("2026-10-14T08:00:00Z");
        var work = "/commitments/v1/violence-work/" + third;
        var asking = """
                {"form": "NNS_SEVEN_QUESTIONS", "sides": ["EXPOSURE", "PERPETRATION"], "since": "2026-09-15"}""";
        api.perform(json(put(work + "/routines/inkluderande-vagar"), asking)
                        .header("If-Match", "\"0\"")
                        .with(by))
                .andExpect(status().isOk());
        soon(third, 39, "KEPT", 1, 1);
        assertThat(fulfilment(third, 39).at("/facts/0/words/sv").asString())
                .isEqualTo("Rutin i en insats sedan 15 september 2026");
    }

    @Test
    void theWorkIsReadByItsFederationWrittenByTwoRolesAndTakesNothingElse() throws Exception {
        var work = "/commitments/v1/violence-work/" + city;
        api.perform(get(work).with(as("board:" + city)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.supportMap.state").value("MISSING"))
                .andExpect(jsonPath("$.staffReached").value(0));
        var update = "{\"updatedOn\": \"2026-01-15\"}";
        api.perform(json(put(work + "/support-map"), update)
                        .header("If-Match", "\"0\"")
                        .with(as("board:" + city)))
                .andExpect(status().isForbidden());
        api.perform(json(put(work + "/support-map"), update)
                        .header("If-Match", "\"0\"")
                        .with(as("office:annat")))
                .andExpect(status().isNotFound());
        api.perform(get(work)).andExpect(status().isUnauthorized());
        api.perform(json(put(work + "/support-map"), update)
                        .header("If-Match", "\"0\"")
                        .with(as("project-leader:" + city)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.supportMap.state").value("CURRENT"))
                .andExpect(jsonPath("$.supportMap.oldFrom").value("2027-01-15"));
        api.perform(json(put(work + "/support-map"), update)
                        .header("If-Match", "\"0\"")
                        .with(office()))
                .andExpect(status().isPreconditionFailed());
        api.perform(json(put(work + "/support-map"), "{\"updatedOn\": \"2026-03-01\"}")
                        .header("If-Match", "\"1\"")
                        .with(office()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/updatedOn"));
        // There is no place for a note, a count of answers or a name.
        api.perform(json(put(work + "/support-map"), "{\"updatedOn\": \"2026-01-15\", \"note\": \"x\"}")
                        .header("If-Match", "\"1\"")
                        .with(office()))
                .andExpect(status().isBadRequest());
        api.perform(json(put(work + "/routines/mia"), "{\"form\": \"OTHER\", \"sides\": [], \"since\": \"2026-01-15\"}")
                        .header("If-Match", "\"1\"")
                        .with(office()))
                .andExpect(status().isUnprocessableContent());
        api.perform(json(post(work + "/routines/mia/ending"), "{\"lastDay\": \"2026-01-15\"}")
                        .header("If-Match", "\"1\"")
                        .with(office()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:initiative-not-asking"));
        api.perform(get("/commitments/v1/violence-work").with(office()))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void staffThatWereTrainedAreThoseWhomTheActivitiesReached() throws Exception {
        clock.set("2026-10-14T08:00:00Z");
        for (var topic : List.of("vald-i-nara-relation", "demokrati")) {
            var planned = api.perform(json(post("/commitments/v1/activities"), """
                            {"federation": "%s", "arrangers": ["%s"], "kind": "STAFF_TRAINING", "audiences": ["STAFF"],
                             "title": "Utbildning", "startsAt": "2026-10-01T08:00:00Z", "endsAt": "2026-10-01T10:00:00Z"}""".formatted(city, town))
                            .with(office()))
                    .andExpect(status().isCreated());
            api.perform(json(
                                    post("/commitments/v1/activities/"
                                            + read(planned.andReturn())
                                                    .get("id")
                                                    .asString() + "/holding"),
                                    "{\"reached\": 17, \"topics\": [\"%s\"]}".formatted(topic))
                            .header("If-Match", "\"1\"")
                            .with(office()))
                    .andExpect(status().isOk());
        }
        for (var federation : List.of(city, town)) {
            api.perform(get("/commitments/v1/violence-work/" + federation).with(office()))
                    .andExpect(jsonPath("$.staffReached").value(17))
                    .andExpect(jsonPath("$.trainings[0].day").value("2026-10-01"));
        }
    }

    private RequestPostProcessor office() {
        return as("office:" + city, "office:" + town);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private String supplier(String name, String sharedWith, String from) throws Exception {
        var registered = read(
                api.perform(json(post(SUPPLIERS), "{\"federation\": \"%s\", \"name\": \"%s\"}".formatted(city, name))
                                .with(office()))
                        .andExpect(status().isCreated())
                        .andReturn());
        var id = registered.get("id").asString();
        var others = sharedWith.isEmpty() ? "" : "\"" + sharedWith + "\"";
        write(post(SUPPLIERS + "/" + id + "/agreements"), id, """
                {"federation": "%s", "sharedWith": [%s], "kind": "WORK_TRAINING", "from": "%s"}""".formatted(city, others, from));
        return id;
    }

    private void visited(String id, String together) throws Exception {
        var others = together.isEmpty() ? "" : "\"" + together + "\"";
        write(post(SUPPLIERS + "/" + id + "/visits"), id, """
                {"federation": "%s", "together": [%s], "day": "2026-10-14"}""".formatted(city, others));
        var visit = dossier(id).at("/visits/0/id").asString();
        write(post(SUPPLIERS + "/" + id + "/visits/" + visit + "/holding"), id, TALKS);
    }

    private String agreement(String id) throws Exception {
        return SUPPLIERS + "/" + id + "/agreements/"
                + dossier(id).at("/agreements/0/id").asString();
    }

    private JsonNode dossier(String id) throws Exception {
        return read(api.perform(get(SUPPLIERS + "/" + id).with(office())).andReturn());
    }

    private void write(MockHttpServletRequestBuilder request, String id, String body) throws Exception {
        var tag = api.perform(get(SUPPLIERS + "/" + id).with(office()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        var asked = request.header("If-Match", String.valueOf(tag)).with(office());
        api.perform(body.isEmpty() ? asked : json(asked, body)).andExpect(status().is2xxSuccessful());
    }

    private void soon(
            String federation,
            int number,
            String state,
            @org.jspecify.annotations.Nullable Integer kept,
            @org.jspecify.annotations.Nullable Integer expected) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var it = fulfilment(federation, number);
            assertThat(it.get("state").asString())
                    .as(it.at("/reason/sv").asString())
                    .isEqualTo(state);
            assertThat(it.get("kept").isNull() ? null : it.get("kept").asInt()).isEqualTo(kept);
            assertThat(it.get("expected").isNull() ? null : it.get("expected").asInt())
                    .isEqualTo(expected);
        });
    }

    private JsonNode fulfilment(String federation, int number) throws Exception {
        return read(api.perform(get("/commitments/v1/commitments/" + federation + "-2021_" + number))
                        .andReturn())
                .get("fulfilment");
    }

    private static JsonNode read(org.springframework.test.web.servlet.MvcResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }
}
