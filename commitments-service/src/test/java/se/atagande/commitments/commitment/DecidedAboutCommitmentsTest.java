package se.atagande.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Level;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.platform.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people decide about commitments stands beside what the facts say, and a new version of a declaration takes nothing away. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleCommitmentsService.class)
@AutoConfigureMockMvc
class DecidedAboutCommitmentsTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private MockMvc api;

    @Autowired
    private TestClock clock;

    private final String federation = SampleCommitmentsService.freshFederation();
    private final String office = "office:" + federation;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void theFederationHasSigned() throws Exception {
        clock.set("2026-05-20T08:00:00Z");
        load(SampleCommitmentsService.declarationOf(federation)).andExpect(status().isCreated());
    }

    private ResultActions load(String file) throws Exception {
        return api.perform(post("/commitments/v1/declaration-imports")
                .contentType("application/yaml")
                .content(file)
                .with(as(office)));
    }

    private String path(int number) {
        return "/commitments/v1/commitments/" + federation + "-2021_" + number;
    }

    private JsonNode read(String path) {
        try {
            return JsonMapper.shared()
                    .readTree(api.perform(get(path)).andReturn().getResponse().getContentAsByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResultActions write(MockHttpServletRequestBuilder request, String read, String body, String role)
            throws Exception {
        var etag =
                String.valueOf(api.perform(get(read)).andReturn().getResponse().getHeader("ETag"));
        return api.perform(request.header("If-Match", etag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(role)));
    }

    private ResultActions override(int number, String body, String role) throws Exception {
        return write(put(path(number) + "/override"), path(number), body, role);
    }

    private void apt(String day, boolean equality) {
        SampleCommitmentsService.publish(
                new MeetingHeld(
                        new MeetingId(federation + "-apt-" + day),
                        new FederationId(federation),
                        new MeetingSeriesId(federation + "-apt"),
                        MeetingKind.APT,
                        null,
                        LocalDate.parse(day),
                        List.of(new ItemOutcome("jamstalldhet", equality, equality ? null : MissedReason.TIME_RAN_OUT)),
                        null,
                        Set.of()),
                2);
    }

    private void is(int number, String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        read(path(number)).at("/fulfilment/state").asString())
                .isEqualTo(state));
    }

    @Test
    void anOverrideStandsBesideWhatTheFactsSayAndEndsByItself() throws Exception {
        apt("2026-03-10", false);
        is(6, "NOT_KEPT");
        override(6, """
                        {"state":"PARTLY_KEPT","reason":" Punkten togs upp på tre möten till. ","until":"2026-06-30"}""", office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fulfilment.state").value("NOT_KEPT"))
                .andExpect(jsonPath("$.override.state").value("PARTLY_KEPT"))
                .andExpect(jsonPath("$.override.reason").value("Punkten togs upp på tre möten till."))
                .andExpect(jsonPath("$.override.from").value("2026-05-20"));
        // The facts go on, the override stays, and filters ask the facts.
        apt("2026-04-14", true);
        is(6, "PARTLY_KEPT");
        assertThat(read(path(6)).at("/override/until").asString()).isEqualTo("2026-06-30");

        clock.set("2026-07-01T08:00:00Z");
        assertThat(read(path(6)).at("/override").isNull()).isTrue();
        assertThat(read(path(6) + "/overrides").at("/items/0/reason").asString())
                .startsWith("Punkten togs upp");
    }

    @Test
    void anOverrideIsTakenBackAndOneThatSaysNothingNewIsRefused() throws Exception {
        apt("2026-03-10", true);
        is(6, "ON_TRACK");
        override(6, "{\"state\":\"ON_TRACK\",\"reason\":\"Skäl\",\"until\":\"2026-06-30\"}", office)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:override-same-as-facts"));
        for (var until : List.of("2026-05-19", "2027-05-21")) {
            override(6, "{\"state\":\"LATE\",\"reason\":\"Skäl\",\"until\":\"" + until + "\"}", office)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].pointer").value("/until"));
        }
        override(6, "{\"state\":\"UNKNOWN\",\"reason\":\" \",\"until\":null}", office)
                .andExpect(status().isUnprocessableContent());
        for (var other : List.of("board:" + federation, "office:another", "project-leader:" + federation)) {
            override(6, "{\"state\":\"LATE\",\"reason\":\"Skäl\",\"until\":\"2026-06-30\"}", other)
                    .andExpect(status().isNotFound());
        }
        write(post(path(6) + "/override/withdrawal"), path(6), "{}", office)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:no-override"));
        override(6, "{\"state\":\"LATE\",\"reason\":\"Skäl\",\"until\":\"2026-06-30\"}", office)
                .andExpect(status().isOk());
        api.perform(post(path(6) + "/override/withdrawal")
                        .header("If-Match", "\"1\"")
                        .with(as(office)))
                .andExpect(status().isPreconditionFailed());
        write(post(path(6) + "/override/withdrawal"), path(6), "{}", office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.override").isEmpty());
        assertThat(read(path(6) + "/overrides").at("/items/0/withdrawnOn").asString())
                .isEqualTo("2026-05-20");
    }

    @Test
    void theOfficeSaysWhoAnswersAndTheFileDoesNotTakeItBack() throws Exception {
        var body =
                "{\"owner\":\"projektledare\",\"deputy\":\"forbundschef\",\"partners\":[\"sodertalje\",\"sodertalje\"],\"part\":\"Vi bjuder in.\"}";
        write(put(path(23) + "/responsibility"), path(23), body, office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.owner").value("projektledare"))
                .andExpect(jsonPath("$.partners", hasSize(1)));
        load(SampleCommitmentsService.declarationOf(federation) + "\n# mer\n").andExpect(status().isCreated());
        var read = read(path(23));
        assertThat(read.at("/deputy").asString()).isEqualTo("forbundschef");
        assertThat(read.at("/part").asString()).isEqualTo("Vi bjuder in.");
        api.perform(get("/commitments/v1/commitments")
                        .param("owner", "forbundschef")
                        .param("federation", federation))
                .andExpect(jsonPath("$.total").value(1));

        write(put(path(23) + "/responsibility"), path(23), "{\"owner\":\"kansli\",\"deputy\":\"kansli\"}", office)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/deputy"));
        write(put(path(23) + "/responsibility"), path(23), body, "office:another")
                .andExpect(status().isNotFound());
    }

    @Test
    void aJointCommitmentShowsEachFederationsOwnPartAndHowTheWholeStands() throws Exception {
        var other = SampleCommitmentsService.freshFederation();
        api.perform(post("/commitments/v1/declaration-imports")
                        .contentType("application/yaml")
                        .content(SampleCommitmentsService.file("sodertalje")
                                .replace("id: sodertalje-2021", "id: " + other + "-2021")
                                .replace("federation: sodertalje", "federation: " + other)
                                .replace(
                                        "sv: \"Demokratidag för",
                                        "sv: \"Demokratidag zq" + other.substring(5) + "åö för"))
                        .with(as("office:" + other)))
                .andExpect(status().isCreated());
        var joint = read("/commitments/v1/joint-commitments/demokratidag");
        assertThat(joint.at("/parts").valueStream().map(it -> it.at("/federation")
                        .asString()))
                .contains(federation, other);
        assertThat(joint.at("/parts")
                        .valueStream()
                        .filter(it -> it.at("/federation").asString().equals(other))
                        .map(it -> it.at("/fulfilment/state").asString()))
                .containsExactly("CANNOT_BE_JUDGED");
        // Other tests' federations share it too: the whole is what their parts make it.
        assertThat(joint.at("/state").asString())
                .isEqualTo(RollsUp.whole(joint.at("/parts")
                                .valueStream()
                                .map(it -> FulfilmentState.valueOf(
                                        it.at("/fulfilment/state").asString()))
                                .toList())
                        .name());
        api.perform(get("/commitments/v1/joint-commitments")
                        .param("federation", other)
                        .param("q", "demokratidag"))
                .andExpect(jsonPath("$.total").value(1));
        // The list says at once what a federation decided about its part.
        var decided = "{\"owner\":\"kansli\",\"part\":\"Vi bjuder in alla.\"}";
        write(put(path(23) + "/responsibility"), path(23), decided, office).andExpect(status().isOk());
        api.perform(get("/commitments/v1/joint-commitments")
                        .param("federation", federation)
                        .param("q", "mokratida"))
                .andExpect(jsonPath("$.items[0].code").value("demokratidag"))
                .andExpect(jsonPath("$.items[0].parts[?(@.federation == '" + federation + "')].part")
                        .value("Vi bjuder in alla."));
        // Parts of words, and words with others around them, of all federations.
        for (var words : List.of("Q" + other.substring(5) + "å", other.substring(5) + "ÅÖ för samt")) {
            api.perform(get("/commitments/v1/commitments").param("q", words))
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].federation").value(other));
        }
        api.perform(get("/commitments/v1/commitments").param("q", other.substring(5) + "åö samt"))
                .andExpect(jsonPath("$.total").value(0));
        api.perform(get("/commitments/v1/joint-commitments").param("sort", "colour"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].detail").value("Sortera med code, -code, title eller -title."));
        api.perform(get("/commitments/v1/joint-commitments/ingenting")).andExpect(status().isNotFound());
        // Each writes its own part only.
        write(put(path(23) + "/responsibility"), path(23), "{\"owner\":\"kansli\"}", "office:" + other)
                .andExpect(status().isNotFound());
    }

    @Test
    void theHistoryTellsWhenAndWhyAndOfWhatIsSecretTheMonthOnly() throws Exception {
        apt("2026-03-10", true);
        is(6, "ON_TRACK");
        apt("2026-04-14", false);
        is(6, "PARTLY_KEPT");
        var change = read(path(6) + "/state-changes").at("/items/0");
        assertThat(change.at("/before").asString()).isEqualTo("ON_TRACK");
        assertThat(change.at("/after").asString()).isEqualTo("PARTLY_KEPT");
        assertThat(change.at("/day").asString()).isEqualTo("2026-05-20");
        assertThat(change.at("/because/0/eventId").asString()).isNotBlank();
        assertThat(change.at("/because/0/words/sv").asString()).contains("tiden räckte inte");

        SampleCommitmentsService.publish(
                new DeviationReported(
                        new DeviationId(federation + "-h1"),
                        new FederationId(federation),
                        null,
                        Level.INDIVIDUAL,
                        LocalDate.of(2026, 5, 19),
                        null),
                1);
        is(11, "ON_TRACK");
        var secret = read(path(11) + "/state-changes");
        assertThat(secret.at("/items/0/month").asString()).isEqualTo("2026-05");
        assertThat(secret.at("/items/0/day").isNull()).isTrue();
        assertThat(secret.toString()).doesNotContain("-h1", "2026-05-19");
        api.perform(get(path(11) + "/state-changes").with(as("case-handler:" + federation)))
                .andExpect(jsonPath("$.items[0].day").value("2026-05-20"));
    }

    @Test
    void aTermThatIsOverIsGradedByItsFactsAlsoThoseThatCameLate() throws Exception {
        apt("2026-03-10", true);
        apt("2026-04-14", false);
        is(6, "PARTLY_KEPT");
        clock.set("2027-02-01T08:00:00Z");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(read(path(6)).at("/term/from").asString()).isEqualTo("2027-01-01"));
        var period = read(path(6) + "/periods").at("/items/0");
        assertThat(period.at("/from").asString()).isEqualTo("2026-01-01");
        assertThat(period.at("/completion").asString()).isEqualTo("SUBSTANTIAL");
        apt("2026-10-13", false);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        read(path(6) + "/periods").at("/items/0/completion").asString())
                .isEqualTo("LIMITED"));
        assertThat(read(path(1) + "/periods").at("/items/0/completion").asString())
                .isNotBlank();
        assertThat(read(path(23) + "/periods").at("/items/0/completion").asString())
                .isEqualTo("NO_EVIDENCE_AVAILABLE");
        api.perform(get(path(6) + "/periods").param("completion", "COMPLETE"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldWhoseCommitmentsKeepTheirHistory() throws Exception {
        apt("2026-03-10", true);
        is(6, "ON_TRACK");
        write(put(path(6) + "/responsibility"), path(6), "{\"owner\":\"projektledare\"}", office)
                .andExpect(status().isOk());
        write(post(path(23) + "/renewals"), path(23), "{\"year\":2026}", office).andExpect(status().isCreated());
        var later = SampleCommitmentsService.declarationOf(federation)
                .replace(
                        "id: " + federation + "-2021",
                        "id: " + federation + "-2026\n  replaces: " + federation
                                + "-2021\n  decision: {day: 2026-05-18, paragraph: § 12, reference: SFS 2026/4}")
                .replace("key: vidga-normen", "key: vidgade-normer");
        load(later.replace("replaces: " + federation, "replaces: nagon-annan"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].line").value(5));
        load(later).andExpect(status().isCreated());

        var old = read(path(6));
        assertThat(old.at("/retired/successor").asString()).isEqualTo(federation + "-2026_6");
        assertThat(old.at("/retired/on").asString()).isEqualTo("2026-05-20");
        assertThat(read(path(6) + "/state-changes").at("/total").asInt()).isPositive();
        var fresh = read("/commitments/v1/commitments/" + federation + "-2026_6");
        assertThat(fresh.at("/fulfilment/state").asString()).isEqualTo("ON_TRACK");
        assertThat(fresh.at("/owner").asString()).isEqualTo("projektledare");
        assertThat(read("/commitments/v1/commitments/" + federation + "-2026_23")
                        .at("/term/renewedFor")
                        .asInt())
                .isEqualTo(2026);
        api.perform(get("/commitments/v1/commitments").param("federation", federation))
                .andExpect(jsonPath("$.total").value(26));
        api.perform(get("/commitments/v1/commitments")
                        .param("federation", federation)
                        .param("retired", "true"))
                .andExpect(jsonPath("$.total").value(26));
        api.perform(get("/commitments/v1/declarations")
                        .param("federation", federation)
                        .param("current", "true"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].replaces").value(federation + "-2021"));

        // Facts move the new ones only; nothing more is decided about the old.
        apt("2026-04-14", false);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(read("/commitments/v1/commitments/" + federation + "-2026_6")
                                .at("/fulfilment/state")
                                .asString())
                        .isEqualTo("PARTLY_KEPT"));
        assertThat(read(path(6)).at("/fulfilment/state").asString()).isEqualTo("ON_TRACK");
        override(6, "{\"state\":\"LATE\",\"reason\":\"Skäl\",\"until\":\"2026-06-30\"}", office)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:commitment-retired"));
        load(SampleCommitmentsService.declarationOf(federation) + "\n# mer\n")
                .andExpect(status().isUnprocessableContent());

        var changes = read("/commitments/v1/declarations/" + federation + "-2026/changes");
        assertThat(changes.at("/commitments/0/kind").asString()).isEqualTo("LOST");
        assertThat(changes.at("/removedSentences")).isEmpty();
        assertThat(changes.at("/commitments")
                        .valueStream()
                        .filter(it -> it.at("/kind").asString().equals("SAME")))
                .hasSize(25);
        api.perform(get("/commitments/v1/declarations/" + federation + "-2021/changes"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:no-earlier-version"));
    }

    @Test
    void whoReadTheTextThroughConfirmsWhatCommits() throws Exception {
        var path = "/commitments/v1/declarations/" + federation + "-2021";
        assertThat(read(path).at("/coverage/committing").asInt()).isEqualTo(25);
        assertThat(read(path).at("/coverage/reviewedOn").isNull()).isTrue();
        write(put(path + "/review"), path, "{\"committing\":[{\"paragraph\":1,\"sentence\":1}]}", office)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/committing/0"));
        write(put(path + "/review"), path, "{\"committing\":[{\"paragraph\":2,\"sentence\":5}]}", office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.coverage.committing").value(26))
                .andExpect(jsonPath("$.coverage.withCommitment").value(25))
                .andExpect(jsonPath("$.coverage.reviewedOn").value("2026-05-20"))
                .andExpect(jsonPath("$.paragraphs[1].sentences[4].commits").value(true));
        write(put(path + "/review"), path, "{\"committing\":[]}", "board:" + federation)
                .andExpect(status().isNotFound());
        write(put(path + "/review"), path, "{}", office).andExpect(status().isUnprocessableContent());
    }
}
