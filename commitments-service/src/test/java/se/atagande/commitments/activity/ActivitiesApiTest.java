package se.atagande.commitments.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.heardOf;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.json;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.SampleService;

/** Activities as arrangers and others meet them over HTTP. It is 8 November 2026, noon. */
@Tag("store")
@SpringBootTest(
        classes = ActivitiesApiTest.ActivitiesAlone.class,
        properties = {
            "spring.application.name=commitments-service",
            "spring.config.import=classpath:event-feed.properties,classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@AutoConfigureMockMvc
class ActivitiesApiTest {

    private static final String ACTIVITIES = "/commitments/v1/activities";
    private static final RequestPostProcessor STOCKHOLM = as("office:stockholms-stad");
    private static final RequestPostProcessor SODERTALJE = as("office:sodertalje");

    @Autowired
    private MockMvc api;

    /** The feature by itself, with the registers that it reads. */
    @EnableAutoConfiguration
    @ComponentScan({
        "se.atagande.commitments.activity",
        "se.atagande.commitments.headcount",
        "se.atagande.commitments.material"
    })
    static class ActivitiesAlone {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @Test
    void aDemocracyDayOfSeveralFederationsIsPlannedHeldAndTold() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");

        api.perform(hold(id, "\"1\"", "{\"reached\": 61, \"invited\": 80, \"topics\": [\"demokrati\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("HELD"))
                .andExpect(jsonPath("$.reached").value(61))
                .andExpect(jsonPath("$.arrangers", contains("sodertalje", "stockholms-stad")));

        await().untilAsserted(() -> assertThat(heardOf("activity-events", id))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("se.atagande.activity.held.v1")
                .contains("\"reached\":61", "\"invited\":80", "\"day\":\"2026-11-08\"")
                .doesNotContain("Demokratidag"));
    }

    @Test
    void isReadByItsArrangersChangedByTheOneThatEnteredItAndUnknownToOthers() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");

        api.perform(get(ACTIVITIES + "/" + id).with(SODERTALJE)).andExpect(status().isOk());
        api.perform(get(ACTIVITIES + "?federation=sodertalje&kind=DEMOCRACY_DAY&limit=100")
                        .with(SODERTALJE))
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        api.perform(json(post(ACTIVITIES + "/" + id + "/holding"), SODERTALJE, "\"1\"", "{}"))
                .andExpect(status().isForbidden());
        api.perform(get(ACTIVITIES + "/" + id).with(as("office:ostra-sodertorn")))
                .andExpect(status().isNotFound());
        api.perform(get(ACTIVITIES).with(as("office:ostra-sodertorn"))).andExpect(jsonPath("$.items", hasSize(0)));
        api.perform(get(ACTIVITIES + "/" + id)).andExpect(status().isUnauthorized());
    }

    @Test
    void isHeldOnceAndNotBeforeItBegan() throws Exception {
        var tomorrow = plan("2026-11-09T08:00:00Z", "2026-11-09T10:00:00Z");
        api.perform(hold(tomorrow, "\"1\"", "{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-not-yet-started"));

        var today = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");
        api.perform(hold(today, "\"7\"", "{}")).andExpect(status().isPreconditionFailed());
        api.perform(hold(today, "\"1\"", "{}")).andExpect(status().isOk());
        api.perform(hold(today, "\"2\"", "{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-already-held"));
    }

    @Test
    void aCancelledActivityIsNotHeld() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");
        api.perform(json(
                        post(ACTIVITIES + "/" + id + "/cancellation"),
                        STOCKHOLM,
                        "\"1\"",
                        "{\"reason\": \"Lokalen föll bort.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cancelledBecause").value("Lokalen föll bort."));

        api.perform(hold(id, "\"2\"", "{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-cancelled"));
        await().untilAsserted(() -> assertThat(heardOf("activity-events", id))
                .anySatisfy(told -> assertThat(told).startsWith("se.atagande.activity.cancelled.v1")));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsPlanned() throws Exception {
        api.perform(planning("2026-11-08T10:00:00Z", "2026-11-08T08:00:00Z", STOCKHOLM))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/endsAt"));
        api.perform(planning("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z", SODERTALJE))
                .andExpect(status().isNotFound());
        api.perform(json(
                        post(ACTIVITIES),
                        STOCKHOLM,
                        "{\"federation\": \"stockholms-stad\", \"audiences\": [], \"title\": \" \"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/audiences")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/startsAt")));
        api.perform(json(post(ACTIVITIES), STOCKHOLM, "{")).andExpect(status().isBadRequest());
    }

    @Test
    void isMovedWithItsReminderAndKeepsATrace() throws Exception {
        var id = plan("2026-11-10T08:00:00Z", "2026-11-10T10:00:00Z");
        api.perform(put(ACTIVITIES + "/" + id + "/time", "\"1\"", STOCKHOLM, """
                        {"startsAt": "2026-11-12T08:00:00Z", "endsAt": "2026-11-12T10:00:00Z", "place": "Folkets hus"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.startsAt").value("2026-11-12T08:00:00Z"))
                .andExpect(jsonPath("$.place").value("Folkets hus"))
                .andExpect(jsonPath("$.moves[0].startsAt").value("2026-11-10T08:00:00Z"));
        api.perform(put(ACTIVITIES + "/" + id + "/time", "\"1\"", STOCKHOLM, """
                        {"startsAt": "2026-11-12T08:00:00Z", "endsAt": "2026-11-12T10:00:00Z"}"""))
                .andExpect(status().isPreconditionFailed());
        api.perform(put(ACTIVITIES + "/" + id + "/time", "\"2\"", SODERTALJE, """
                        {"startsAt": "2026-11-12T08:00:00Z", "endsAt": "2026-11-12T10:00:00Z"}"""))
                .andExpect(status().isForbidden());
        await().untilAsserted(() -> assertThat(heardOf("activity-events", id)).anySatisfy(told -> assertThat(told)
                .startsWith("se.atagande.activity.rescheduled.v1")
                .contains("2026-11-12T08:00:00Z")
                .doesNotContain("Folkets hus")));
    }

    /** Two initiatives, of which one grew a week before the day: 171 is true for the day, not for today or the new year. */
    @Test
    void reachesSoManyOfTheCoWorkersThatThereAreOnTheDay() throws Exception {
        headcount("reach-mia", "{\"from\": \"2026-01-01\", \"staff\": 80}, {\"from\": \"2026-11-01\", \"staff\": 91}");
        headcount("reach-stod", "{\"from\": \"2026-01-01\", \"staff\": 80}, {\"from\": \"2026-11-09\", \"staff\": 90}");
        var id = planForAllStaff();
        api.perform(
                        hold(
                                id,
                                "\"1\"",
                                "{\"byInitiative\": [{\"initiative\": \"reach-mia\", \"reached\": 70}, {\"initiative\": \"reach-stod\", \"reached\": 72}]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reached").value(142))
                .andExpect(jsonPath("$.reach.total.reached").value(142))
                .andExpect(jsonPath("$.reach.total.staff").value(171))
                .andExpect(jsonPath("$.reach.total.percent").value(83))
                .andExpect(jsonPath("$.reach.initiatives[*].missing", contains(21, 8)));

        api.perform(
                        json(
                                post(ACTIVITIES + "/" + id + "/corrections"),
                                STOCKHOLM,
                                "\"2\"",
                                "{\"reason\": \"En lista saknades.\", \"holding\": {\"byInitiative\": [{\"initiative\": \"reach-mia\", \"reached\": 92}]}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:more-than-the-staff"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/holding/byInitiative"));
        api.perform(
                        json(
                                post(ACTIVITIES + "/" + id + "/corrections"),
                                STOCKHOLM,
                                "\"2\"",
                                "{\"reason\": \"En lista saknades.\", \"holding\": {\"byInitiative\": [{\"initiative\": \"reach-mia\", \"reached\": 80}, {\"initiative\": \"reach-stod\", \"reached\": 72}]}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reach.total.reached").value(152))
                .andExpect(jsonPath("$.corrections[0].reached").value(142))
                .andExpect(jsonPath("$.corrections[0].reason").value("En lista saknades."));
        await().untilAsserted(() -> assertThat(heardOf("activity-events", id))
                .hasSize(3)
                .last()
                .asString()
                .contains("\"reached\":152"));

        api.perform(get(ACTIVITIES + "/" + id).with(as("board:stockholms-stad")))
                .andExpect(jsonPath("$.reach.total.reached").value(152))
                .andExpect(jsonPath("$.byInitiative").isEmpty());
    }

    @Test
    void usesMaterialOfTheCatalogueAndIsFoundByIt() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");
        api.perform(put(ACTIVITIES + "/" + id + "/material", "\"1\"", STOCKHOLM, """
                        {"materials": ["vidga-normen-film-2"], "references": [{"title": "Antisvart rasism", "year": 2018,
                         "url": "https://www.example.org/rapport"}]}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.materials[0].seconds").value(685))
                .andExpect(jsonPath("$.contents.references[0].title").value("Antisvart rasism"));
        api.perform(get(ACTIVITIES + "?material=vidga-normen-film-2&year=2026&q=demokrati")
                        .with(STOCKHOLM))
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        api.perform(get(ACTIVITIES + "?material=vidga-normen-film-2&year=2025").with(STOCKHOLM))
                .andExpect(jsonPath("$.items", hasSize(0)));
        api.perform(put(ACTIVITIES + "/" + id + "/material", "\"2\"", STOCKHOLM, """
                        {"materials": ["finns-inte"], "references": []}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:unknown-material"));
    }

    @Test
    void theCatalogueOfMaterialHoldsVidgaNormensFilmsAndWhatFederationsAdd() throws Exception {
        api.perform(get("/commitments/v1/materials?kind=FILM&q=vidga&sort=title")
                        .with(STOCKHOLM))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(5))
                .andExpect(jsonPath("$.items[4].title").value("Är lika för alla bäst? – ledarskap"))
                .andExpect(jsonPath("$.items[4].seconds").value(574));
        var added = api.perform(
                        json(
                                post("/commitments/v1/materials"),
                                STOCKHOLM,
                                "{\"federation\": \"stockholms-stad\", \"kind\": \"TOOL\", \"title\": \"Samtalskort\", \"url\": \"https://www.example.org/kort\"}"))
                .andExpect(status().isCreated());
        var own = JsonPath.<String>read(added.andReturn().getResponse().getContentAsString(), "$.id");
        api.perform(put("/commitments/v1/materials/" + own, "\"1\"", SODERTALJE, """
                        {"federation": "sodertalje", "kind": "TOOL", "title": "Vårt", "url": "https://www.example.org/kort"}"""))
                .andExpect(status().isConflict());
        api.perform(put("/commitments/v1/materials/" + own, "\"1\"", STOCKHOLM, """
                        {"federation": "stockholms-stad", "kind": "TOOL", "title": "Samtalskort", "url": "javascript:alert(1)"}"""))
                .andExpect(status().isUnprocessableContent());
        api.perform(put("/commitments/v1/materials/" + own, "\"1\"", STOCKHOLM, """
                        {"federation": "stockholms-stad", "kind": "TOOL", "title": "Samtalskort", "url": "https://www.example.org/kort", "retired": true}"""))
                .andExpect(status().isOk());
        api.perform(get("/commitments/v1/materials?q=samtalskort").with(STOCKHOLM))
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void headcountsAreTheOfficesAndOfOneFederation() throws Exception {
        headcount("vem", "{\"from\": \"2026-01-01\", \"staff\": 12}");
        api.perform(get("/commitments/v1/headcounts/vem").with(as("board:stockholms-stad")))
                .andExpect(status().isNotFound());
        api.perform(put("/commitments/v1/headcounts/vem", "\"0\"", STOCKHOLM, """
                        {"federation": "stockholms-stad", "entries": [{"from": "2026-01-01", "staff": 13}]}"""))
                .andExpect(status().isPreconditionFailed());
        api.perform(put("/commitments/v1/headcounts/vem", "\"1\"", SODERTALJE, """
                        {"federation": "sodertalje", "entries": [{"from": "2026-01-01", "staff": 13}]}"""))
                .andExpect(status().isConflict());
        api.perform(put("/commitments/v1/headcounts/vem", "\"1\"", STOCKHOLM, """
                        {"federation": "stockholms-stad", "entries": [{"from": "2026-01-01", "staff": 13}, {"from": "2026-01-01", "staff": 14}]}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/entries/1/from"));
        api.perform(get("/commitments/v1/headcounts?federation=stockholms-stad&on=2025-12-31&limit=100")
                        .with(STOCKHOLM))
                .andExpect(jsonPath("$.items[?(@.initiative == 'vem')].staff").isArray());
    }

    private void headcount(String initiative, String entries) throws Exception {
        api.perform(put(
                        "/commitments/v1/headcounts/" + initiative,
                        "\"0\"",
                        STOCKHOLM,
                        "{\"federation\": \"stockholms-stad\", \"entries\": [" + entries + "]}"))
                .andExpect(status().isOk());
    }

    /** Of the two initiatives by name, so that no other test's headcount counts. */
    private String planForAllStaff() throws Exception {
        var answer = api.perform(json(post(ACTIVITIES), STOCKHOLM, """
                        {"federation": "stockholms-stad", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"], "title": "Demokratidag",
                         "startsAt": "2026-11-08T08:00:00Z", "endsAt": "2026-11-08T10:00:00Z",
                         "contents": {"initiatives": ["reach-mia", "reach-stod"]}}""")).andExpect(status().isCreated());
        return id(answer);
    }

    private static MockHttpServletRequestBuilder put(String path, String tag, RequestPostProcessor by, String body) {
        return json(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(path), by, tag, body);
    }

    @Test
    void whatNoCalendarOrStoreHoldsIsRefused() throws Exception {
        api.perform(planning("+999999999-01-01T00:00:00Z", "+999999999-01-02T00:00:00Z", STOCKHOLM))
                .andExpect(status().is4xxClientError());
        api.perform(planning("0001-01-01T00:00:00Z", "0001-01-02T00:00:00Z", STOCKHOLM))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/startsAt"));
        api.perform(put("/commitments/v1/headcounts/nar", "\"0\"", STOCKHOLM, """
                        {"federation": "stockholms-stad", "entries": [{"from": "0001-01-01", "staff": 13}]}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/entries/0/from"));
        api.perform(get(ACTIVITIES).param("q", "\u0000(\\E[").with(STOCKHOLM)).andExpect(status().isOk());
        api.perform(get(ACTIVITIES).param("year", "999999999").with(STOCKHOLM))
                .andExpect(status().isUnprocessableContent());
    }

    private String plan(String startsAt, String endsAt) throws Exception {
        var answer = api.perform(planning(startsAt, endsAt, STOCKHOLM)).andExpect(status().isCreated());
        return id(answer);
    }

    private static MockHttpServletRequestBuilder planning(String startsAt, String endsAt, RequestPostProcessor by) {
        return json(post(ACTIVITIES), by, """
                {"federation": "stockholms-stad", "arrangers": ["sodertalje"], "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"],
                 "title": "Demokratidag", "startsAt": "%s", "endsAt": "%s"}""".formatted(startsAt, endsAt));
    }

    private static MockHttpServletRequestBuilder hold(String id, String tag, String body) {
        return json(post(ACTIVITIES + "/" + id + "/holding"), STOCKHOLM, tag, body);
    }
}
