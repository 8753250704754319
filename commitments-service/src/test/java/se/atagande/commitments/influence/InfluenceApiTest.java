package se.atagande.commitments.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.HEARD;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.change;
import static se.atagande.commitments.SampleService.heardOf;
import static se.atagande.commitments.SampleService.heldActivity;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.read;
import static se.atagande.commitments.SampleService.replace;
import static se.atagande.commitments.SampleService.send;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;

/** Citizens' influence over HTTP: what anybody can say and see, what staff make of it, and the commitment that it keeps. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleService.class)
@AutoConfigureMockMvc
class InfluenceApiTest {

    private static final String VIEWPOINTS = "/commitments/v1/viewpoints";
    private static final String OCCASIONS = "/commitments/v1/influence-occasions";
    private static final String PUBLISHED = "/commitments/v1/published-viewpoints?limit=100";
    private static final RequestPostProcessor OFFICE = as("office:" + HEARD);
    /** Another federation in which citizens are heard, so that nobody's commitments count what it asks. */
    private static final String OTHER = "stockholms-stad";

    private static final RequestPostProcessor THEIR_OFFICE = as("office:" + OTHER);
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private MockMvc api;

    @Autowired
    private MongoOperations mongo;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void nothingWasSaidAndTheFederationHasSigned() throws Exception {
        mongo.remove(new Query(), "viewpoints");
        mongo.remove(new Query(), "influenceOccasions");
        SampleService.sign(api, HEARD, HEARD);
    }

    @Test
    void anybodySaysWhatTheyThinkAndFollowsItWithTheReceiptToTheEffect() throws Exception {
        var receipt = said("Information på fler språk.");
        var viewpoint = only();
        progress(receipt)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.chain.decision").isEmpty());

        var activity = heldActivity(api, HEARD);
        change(api, OFFICE, viewpoint, "/decision", """
                {"decision": "DONE", "answer": "Broschyren finns på sex språk.", "activity": "%s"}""".formatted(activity))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DECIDED"));
        change(api, OFFICE, viewpoint, "/effect", "{\"effect\": \"Fler kommer till första mötet.\"}")
                .andExpect(status().isOk());
        progress(receipt)
                .andExpect(jsonPath("$.chain.decision").value("DONE"))
                .andExpect(jsonPath("$.chain.answer").value("Broschyren finns på sex språk."))
                .andExpect(jsonPath("$.chain.activity.title").value("Demokratidag"))
                .andExpect(jsonPath("$.chain.effect").value("Fler kommer till första mötet."));
        var id = viewpoint.substring(viewpoint.lastIndexOf('/') + 1);
        await().untilAsserted(() -> assertThat(heardOf("influence-events", id))
                .hasSize(1)
                .element(0)
                .asString()
                .startsWith("se.atagande.influence.viewpoint-decided.v1")
                .contains("\"DONE\"", activity)
                .doesNotContain("språk"));
        progress("0000-0000-0000-0000").andExpect(status().isNotFound());
    }

    @Test
    void answersAreReadByTwoSettledPutInOrderAndDecidedOn() throws Exception {
        var occasion = OCCASIONS + "/" + id(send(api, THEIR_OFFICE, OCCASIONS, """
                {"federation": "%s", "kind": "NEEDS_ANALYSIS", "title": "Behovsanalys 2026", "openedOn": "2026-11-01"}""".formatted(OTHER)));
        var needs = occasion + "/needs";
        change(api, THEIR_OFFICE, occasion, "/question", "{\"question\": \"Vad behövs?\"}")
                .andExpect(status().isOk());
        for (var words : List.of("Fler språk.", "Mindre grupper.")) {
            api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content("""
                            {"federation": "%s", "occasion": "%s", "words": "%s"}""".formatted(
                                    OTHER, occasion.substring(occasion.lastIndexOf('/') + 1), words)))
                    .andExpect(status().isCreated());
        }
        change(api, THEIR_OFFICE, occasion, "/question-closing", "{}").andExpect(status().isOk());
        List<String> answers = JsonPath.read(
                read(api, THEIR_OFFICE, VIEWPOINTS + "?occasion=" + occasion.substring(occasion.lastIndexOf('/') + 1))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[*].id");
        assertThat(answers).hasSize(2);

        replace(api, THEIR_OFFICE, needs, "/reading", sorted(answers, "sprak", "grupper"))
                .andExpect(status().isOk());
        read(api, THEIR_OFFICE, needs)
                .andExpect(jsonPath("$.readers").value(1))
                .andExpect(jsonPath("$.agreement").isEmpty())
                .andExpect(jsonPath("$.themes").isEmpty());
        var other = jwt().jwt(token -> token.subject("bo").claim("atagande", List.of("ambassador:" + OTHER)));
        replace(api, other, needs, "/reading", sorted(answers, "sprak", "bemotande"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agreement.same").value(1))
                .andExpect(jsonPath("$.differences.length()").value(1));
        replace(api, THEIR_OFFICE, needs, "/priorities", "{\"order\": [{\"theme\": \"sprak\", \"why\": \"Flest.\"}]}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:not-settled"));
        replace(api, THEIR_OFFICE, needs, "/settled-themes", """
                {"themes": [{"answer": "%s", "theme": "grupper"}]}""".formatted(answers.get(1)))
                .andExpect(status().isOk());
        replace(api, THEIR_OFFICE, needs, "/priorities", "{\"order\": [{\"theme\": \"sprak\", \"why\": \"Flest.\"}]}")
                .andExpect(status().isOk());
        var decision =
                "{\"day\": \"2026-11-05\", \"paragraph\": \"§ 42\", \"text\": \"Medel avsätts.\", \"rounds\": [%s]}";
        replace(api, THEIR_OFFICE, needs, "/board-decision", decision.formatted(""))
                .andExpect(status().isUnprocessableContent());
        replace(api, THEIR_OFFICE, needs, "/board-decision", decision.formatted("1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision.rounds[0]").value(1));
        assertThat(mongo.findAll(Document.class, "needs").toString()).doesNotContain("anna", "Fler språk");
    }

    private static String sorted(List<String> answers, String first, String second) {
        return """
                {"themes": [{"answer": "%s", "theme": "%s"}, {"answer": "%s", "theme": "%s"}]}""".formatted(answers.get(0), first, answers.get(1), second);
    }

    @Test
    void ofWhoSaidItNothingIsStoredAndOfWhenOnlyTheDay() throws Exception {
        api.perform(post(VIEWPOINTS)
                        .header("X-Forwarded-For", "192.0.2.44")
                        .header("User-Agent", "a-very-special-browser")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body("Tyst rum i lokalen.")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").isEmpty());

        var stored = mongo.findAll(Document.class, "viewpoints").getFirst();
        assertThat(stored.getString("day")).isEqualTo("2026-11-08");
        assertThat(stored.toJson()).doesNotContain("192.0.2.44", "special-browser", "11:00", "\"$date\"", "anna");
    }

    @Test
    void onlyWhatStaffReleaseIsShownToEverybodyAndInTheirWords() throws Exception {
        said("Jag som går på torsdagar vill ha tyst rum.");
        var viewpoint = only();

        change(api, OFFICE, viewpoint, "/release", "{\"said\": \"Det behövs ett tyst rum.\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:viewpoint-not-decided"));
        change(api, OFFICE, viewpoint, "/decision", """
                {"decision": "REFUSED", "answer": "Vi äger inte lokalen."}""");
        api.perform(get(PUBLISHED))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0));
        change(api, OFFICE, viewpoint, "/effect", "{\"effect\": \"Inget.\"}").andExpect(status().isConflict());
        change(api, OFFICE, viewpoint, "/release", "{\"said\": \"Det behövs ett tyst rum.\"}")
                .andExpect(status().isOk());
        api.perform(get(PUBLISHED + "&federation=" + HEARD + "&decision=REFUSED"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].said").value("Det behövs ett tyst rum."))
                .andExpect(jsonPath("$.items[0].chain.answer").value("Vi äger inte lokalen."))
                .andExpect(jsonPath("$..words").doesNotExist());
        change(api, OFFICE, viewpoint, "/retraction", "{}").andExpect(status().isOk());
        api.perform(get(PUBLISHED)).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void aNeedsAnalysisAsksSortsAnswersTellsAndKeepsTheCommitment() throws Exception {
        var occasion = OCCASIONS + "/"
                + id(send(api, OFFICE, OCCASIONS, """
                {"federation": "%s", "kind": "NEEDS_ANALYSIS", "title": "Behovsanalys 2026", "openedOn": "2026-10-01"}""".formatted(HEARD)).andExpect(status().isCreated()));
        await().atMost(SOON).untilAsserted(() -> commitment33()
                .andExpect(jsonPath("$.fulfilment.expected").value(1)));

        change(api, OFFICE, occasion, "/question", "{\"question\": \"Vad hade gjort det lättare?\"}")
                .andExpect(status().isOk());
        api.perform(get("/commitments/v1/open-questions"))
                .andExpect(jsonPath("$.items[0].question").value("Vad hade gjort det lättare?"));
        var occasionId = occasion.substring(occasion.lastIndexOf('/') + 1);
        api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content("""
                        {"federation": "%s", "occasion": "%s", "words": "Mindre grupper."}""".formatted(HEARD, occasionId)))
                .andExpect(status().isCreated());
        replace(api, OFFICE, only(), "/themes", "{\"themes\": [\"gruppstorlek\"]}")
                .andExpect(status().isOk());
        var account = """
                {"howTheyTookPart": "En öppen fråga.", "whatChanged": "Mindre grupper.", "released": true}""";
        replace(api, OFFICE, occasion, "/account", account)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:nobody-was-asked"));
        change(api, OFFICE, occasion, "/question-closing", "{}").andExpect(status().isOk());
        api.perform(get("/commitments/v1/open-questions"))
                .andExpect(jsonPath("$.total").value(0));
        replace(api, OFFICE, occasion, "/account", account)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.themes.gruppstorlek").value(1))
                .andExpect(jsonPath("$.account.toldOn").value("2026-11-08"));
        await().atMost(SOON).untilAsserted(() -> commitment33()
                .andExpect(jsonPath("$.fulfilment.kept").value(1))
                .andExpect(jsonPath("$.fulfilment.state").value("ON_TRACK"))
                .andExpect(jsonPath("$.fulfilment.facts[0].words.sv")
                        .value("Insats eller behovsanalys 1 oktober 2026 – besvarad 8 november 2026")));
        api.perform(get("/commitments/v1/published-participation?federation=" + HEARD))
                .andExpect(jsonPath("$.items[0].whatChanged").value("Mindre grupper."))
                .andExpect(jsonPath("$.items[0].questions[0]").value("Vad hade gjort det lättare?"));
        change(api, OFFICE, occasion, "/withdrawal", "{\"reason\": \"Övning.\"}")
                .andExpect(status().isOk());
        await().atMost(SOON).untilAsserted(() -> commitment33()
                .andExpect(jsonPath("$.fulfilment.expected").isEmpty()));
        api.perform(get("/commitments/v1/published-participation"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void anInitiativeThatIsNotToldOfInNinetyDaysIsLate() throws Exception {
        send(api, OFFICE, OCCASIONS, """
                {"federation": "%s", "kind": "INITIATIVE", "initiative": "inkluderande-vagar", "title": "Inkluderande vägar",
                 "openedOn": "2026-08-01"}""".formatted(HEARD)).andExpect(status().isCreated());

        await().atMost(SOON).untilAsserted(() -> commitment33()
                .andExpect(jsonPath("$.fulfilment.state").value("LATE")));
    }

    @Test
    void staffWriteItDownForSomebodyOnceTheyHaveReadItBack() throws Exception {
        var assisted = """
                {"federation": "%s", "words": "Tydligare skyltar.", "assisted": true, "readBack": %s}""";
        send(api, as("staff:" + HEARD), VIEWPOINTS, assisted.formatted(HEARD, "false"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/readBack"));
        var id = id(send(api, as("staff:" + HEARD), VIEWPOINTS, assisted.formatted(HEARD, "true"))
                .andExpect(status().isCreated()));
        read(api, OFFICE, VIEWPOINTS + "/" + id).andExpect(jsonPath("$.origin").value("ASSISTED"));
        api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content(assisted.formatted(HEARD, "true")))
                .andExpect(status().isUnauthorized());
        send(api, as("staff:annat-forbund"), VIEWPOINTS, assisted.formatted(HEARD, "true"))
                .andExpect(status().isNotFound());
    }

    @Test
    void staffReadTheOfficeDecidesAndOthersKnowOfNothing() throws Exception {
        said("Tydligare skyltar.");
        var viewpoint = only();
        var decision = "{\"decision\": \"DONE\", \"answer\": \"Nya skyltar.\"}";

        read(api, as("board:" + HEARD), viewpoint).andExpect(status().isOk());
        change(api, as("staff:" + HEARD), viewpoint, "/decision", decision).andExpect(status().isForbidden());
        read(api, as("office:stockholms-stad"), viewpoint).andExpect(status().isNotFound());
        read(api, as("office:stockholms-stad"), VIEWPOINTS)
                .andExpect(jsonPath("$.total").value(0));
        api.perform(get(VIEWPOINTS)).andExpect(status().isUnauthorized());
        api.perform(get(OCCASIONS)).andExpect(status().isUnauthorized());
        change(api, OFFICE, viewpoint, "/rewording", "{\"words\": \"Skyltar.\"}")
                .andExpect(jsonPath("$.words").value("Skyltar."));
        assertThat(mongo.findAll(Document.class, "viewpoints").getFirst().toJson())
                .doesNotContain("Tydligare");
        read(api, OFFICE, VIEWPOINTS + "?state=DECIDED")
                .andExpect(jsonPath("$.total").value(0));
        read(api, OFFICE, VIEWPOINTS + "?state=RECEIVED")
                .andExpect(jsonPath("$.total").value(1));
        read(api, OFFICE, VIEWPOINTS + "?sort=words").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsKept() throws Exception {
        api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content(body("Jag är 811218-9876.")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("PersonalNumber"));
        api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content("""
                        {"federation": "ostra-sodertorn", "words": "Hej."}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/federation"));
        api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content("""
                        {"federation": "%s", "words": "Hej.", "occasion": "finns-inte"}""".formatted(HEARD)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/occasion"));
        api.perform(post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content("{\"words\": \"\"}"))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/words")))
                .andExpect(jsonPath("$.errors[*].pointer", not(hasItem("/initiative"))));
        send(api, OFFICE, OCCASIONS, """
                {"federation": "%s", "kind": "INITIATIVE", "title": "x"}""".formatted(HEARD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/initiative"));
        assertThat(mongo.count(new Query(), "viewpoints")).isZero();
        assertThat(mongo.count(new Query(), "influenceOccasions")).isZero();
    }

    private static String body(String words) {
        return "{\"federation\": \"%s\", \"words\": \"%s\"}".formatted(HEARD, words);
    }

    /** The receipt. */
    private String said(String words) throws Exception {
        var answer = api.perform(
                        post(VIEWPOINTS).contentType(MediaType.APPLICATION_JSON).content(body(words)))
                .andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.receipt");
    }

    private ResultActions progress(String receipt) throws Exception {
        return api.perform(post("/commitments/v1/viewpoint-receipts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"receipt\": \"" + receipt + "\"}"));
    }

    /** The path of the only viewpoint there is. */
    private String only() throws Exception {
        var list = read(api, OFFICE, VIEWPOINTS).andExpect(jsonPath("$.total").value(1));
        return VIEWPOINTS + "/"
                + JsonPath.<String>read(list.andReturn().getResponse().getContentAsString(), "$.items[0].id");
    }

    private ResultActions commitment33() throws Exception {
        return api.perform(get("/commitments/v1/commitments/" + HEARD + "-2021_33"));
    }
}
