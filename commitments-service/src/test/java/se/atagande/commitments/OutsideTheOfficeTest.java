package se.atagande.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.change;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.json;
import static se.atagande.commitments.SampleService.read;
import static se.atagande.commitments.SampleService.replace;
import static se.atagande.commitments.SampleService.send;

import com.jayway.jsonpath.JsonPath;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people without an account and other federations do over HTTP: check in, say how it felt, answer by a link, grade a peer. It is noon on 8 November 2026. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.public-pages.first-writing=PT0S",
            "atagande.public-pages.write-every=PT0.3S"
        })
@Import(SampleService.class)
@AutoConfigureMockMvc
class OutsideTheOfficeTest {

    private static final String API = "/commitments/v1";

    @Autowired
    private MockMvc api;

    @Autowired
    private MongoOperations mongo;

    private String federation = "";
    private RequestPostProcessor office = as();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void aFederationHasSigned() throws Exception {
        federation = "f" + UUID.randomUUID().toString().substring(0, 8);
        office = as("office:" + federation);
        SampleService.sign(api, federation, "sodertalje");
    }

    @Test
    void whoeverIsInTheRoomChecksInWithOrWithoutANameAndOnlyTheLeaderSeesNames() throws Exception {
        var meeting = meetingBegunAt("11:30");
        var code = at(api.perform(json(post(API + "/meetings/" + meeting + "/check-in"), office, "{}")), "$.code");
        assertThat(at(api.perform(json(post(API + "/meetings/" + meeting + "/check-in"), office, "{}")), "$.code"))
                .isEqualTo(code);
        var door = API + "/check-ins/" + code;
        api.perform(get(door))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.door").value("OPEN"));

        anybody(door + "/entries", "{}").andExpect(status().isCreated());
        var ticket = at(anybody(door + "/entries", "{\"name\": \"Kim\"}").andExpect(status().isCreated()), "$.ticket");

        var attendance = API + "/meetings/" + meeting + "/attendance";
        read(api, office, attendance)
                .andExpect(jsonPath("$.checkedIn").value(2))
                .andExpect(jsonPath("$.namesGiven[0]").value("Kim"));
        read(api, as("board:" + federation), attendance).andExpect(status().isForbidden());
        assertThat(mongo.findById(meeting, Document.class, "checkIns"))
                .asString()
                .doesNotContain(ticket);

        anybody(door + "/withdrawals", "{\"ticket\": \"" + ticket + "\"}").andExpect(status().isNoContent());
        anybody(door + "/withdrawals", "{\"ticket\": \"" + ticket + "\"}").andExpect(status().isNotFound());
        read(api, office, attendance)
                .andExpect(jsonPath("$.checkedIn").value(1))
                .andExpect(jsonPath("$.namesGiven").isEmpty());
        api.perform(get(API + "/check-ins/nosuchcode")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyChecksInAnHourTooEarly() throws Exception {
        var meeting = meetingBegunAt("13:30");
        var code = at(api.perform(json(post(API + "/meetings/" + meeting + "/check-in"), office, "{}")), "$.code");
        anybody(API + "/check-ins/" + code + "/entries", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:check-in-not-yet"));
        anybody(API + "/check-ins/" + code + "/pulse", PULSE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:pulse-not-open"));
    }

    private static final String PULSE = """
            {"answers": [{"question": "OPEN", "grade": "FULLY"}, {"question": "RESPECTFUL", "grade": "PARTLY"},
             {"question": "DIFFERENT_VIEWS", "grade": "NO_ANSWER"}]}""";

    @Test
    void howItFeltIsAddedUpAndNotShownWhileSomebodyCanStillAnswer() throws Exception {
        var meeting = meetingBegunAt("11:30");
        var code = at(api.perform(json(post(API + "/meetings/" + meeting + "/check-in"), office, "{}")), "$.code");
        for (int i = 0; i < 9; i++) {
            anybody(API + "/check-ins/" + code + "/pulse", PULSE).andExpect(status().isNoContent());
        }
        anybody(API + "/check-ins/" + code + "/pulse", PULSE.replace("RESPECTFUL", "OPEN"))
                .andExpect(status().isUnprocessableContent());
        read(api, as("board:" + federation), API + "/meeting-pulses")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].threshold").value(7))
                .andExpect(jsonPath("$.items[0].points").isEmpty());
        read(api, as("board:somebody-else"), API + "/meeting-pulses")
                .andExpect(jsonPath("$.total").value(0));
        assertThat(mongo.findAll(Document.class, "pulses").stream()
                        .filter(it -> it.getList("arrangers", String.class).contains(federation)))
                .singleElement()
                .asString()
                .contains("answers=9", "2026-11-08")
                .doesNotContain("11:30", "T10:30");
    }

    @Test
    void aBodyOutsideTheSystemAnswersOnceByItsLink() throws Exception {
        var asked = send(api, office, API + "/outside-questions", """
                {"commitment": "%s", "body": "Arbetsförmedlingen", "question": "Hur går det?"}""".formatted(commitment()))
                .andExpect(status().isCreated());
        var code = at(asked, "$.code");
        api.perform(get(API + "/outside-answers/" + code))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WAITING"))
                .andExpect(jsonPath("$.question").value("Hur går det?"));
        var answer = "{\"standing\": \"UNDER_WAY\", \"answer\": \"Lokalen är bokad.\"}";
        anybody(API + "/outside-answers/" + code, answer).andExpect(status().isNoContent());
        anybody(API + "/outside-answers/" + code, answer)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:already-answered"));
        read(api, office, API + "/outside-questions?state=ANSWERED")
                .andExpect(jsonPath("$.items[0].answer").value("Lokalen är bokad."));
        read(api, office, API + "/outside-questions?state=WAITING")
                .andExpect(jsonPath("$.total").value(0));
        anybody(API + "/outside-answers/0000-0000-0000-0000", answer).andExpect(status().isNotFound());
        assertThat(mongo.findAll(Document.class, "outsideQuestions").toString()).doesNotContain(code);
        send(api, as("office:somebody-else"), API + "/outside-questions", """
                {"commitment": "%s", "body": "Polisen", "question": "Hur går det?"}""".formatted(commitment()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whenNobodyHoldsARoleAllThatItAnswersForIsListedWithWhoCanStandIn() throws Exception {
        var first = read(api, office, API + "/commitments?federation=" + federation + "&limit=100");
        var owner = at(first, "$.items[0].owner");
        var vacancy = id(send(api, office, API + "/vacancies", """
                {"federation": "%s", "role": "%s"}""".formatted(federation, owner))
                .andExpect(status().isCreated()));
        send(api, office, API + "/vacancies", """
                {"federation": "%s", "role": "%s"}""".formatted(federation, owner)).andExpect(status().isConflict());
        read(api, office, API + "/orphaned-commitments?federation=" + federation)
                .andExpect(jsonPath("$.total").value(org.hamcrest.Matchers.greaterThan(0)))
                .andExpect(jsonPath("$.items[0].role").value(owner));
        change(api, office, API + "/vacancies/" + vacancy, "/filling", "{}").andExpect(status().isOk());
        read(api, office, API + "/orphaned-commitments?federation=" + federation)
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void anotherFederationGradesFromThePublicFactsAndADifferenceIsTalkedAbout() throws Exception {
        var peer = "p" + federation;
        var theirOffice = as("office:" + peer);
        SampleService.sign(api, peer, "stockholms-stad");
        var grade = """
                {"by": "%s", "commitment": "%s", "year": 2026, "grade": "%s", "grounds": "Inget syns i underlaget.", "events": %s}""";
        send(api, theirOffice, API + "/peer-grades", grade.formatted(peer, commitment(), "COMPLETE", "[]"))
                .andExpect(status().isUnprocessableContent());
        send(api, theirOffice, API + "/peer-grades", grade.formatted(peer, commitment(), "LIMITED", "[\"made-up\"]"))
                .andExpect(status().isUnprocessableContent());
        send(api, office, API + "/peer-grades", grade.formatted(federation, commitment(), "NOT_STARTED", "[]"))
                .andExpect(status().isConflict());
        var given = send(
                        api,
                        theirOffice,
                        API + "/peer-grades",
                        grade.formatted(peer, commitment(), "NOT_STARTED", "[]"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.byFacts").value("SUBSTANTIAL"))
                .andExpect(jsonPath("$.dialogue").value("OPEN"));
        var path = API + "/peer-grades/" + id(given);

        change(api, office, path, "/agreement", words(federation, "Vi är överens."))
                .andExpect(status().isConflict());
        change(api, office, path, "/replies", words(federation, "Vi började i oktober."))
                .andExpect(status().isOk());
        change(api, theirOffice, path, "/agreement", words(peer, "Det syns nästa år."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dialogue").value("SETTLED"));
        api.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agreement.text").value("Det syns nästa år."))
                .andExpect(jsonPath("$.replies").isEmpty());
        api.perform(get(API + "/peer-grades?federation=" + federation + "&dialogue=SETTLED"))
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void thePublicPageIsWrittenAndSignedWheneverWhatItSaysHasChanged() throws Exception {
        var path = API + "/public-pages/" + federation;
        await().untilAsserted(() -> api.perform(get(path)).andExpect(status().isOk()));
        var page = api.perform(get(path)).andReturn().getResponse();
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        var said = api.perform(get(path + "/signature")).andExpect(status().isOk());
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(at(said, "$.publicKey")))));
        signature.update(page.getContentAsByteArray());
        assertThat(signature.verify(Base64.getDecoder().decode(at(said, "$.signature"))))
                .isTrue();

        // An activity is held, so what the page says of it changes: another version, and what it says otherwise. One
        // before it may tell of what was
        // still being judged when the first was written.
        SampleService.heldActivity(api, federation);
        await().untilAsserted(() -> assertThat(changesOf(path))
                .anyMatch(changes -> !JsonPath.<List<?>>read(changes, "$.commitments[*].added[*]")
                        .isEmpty()));
        api.perform(get(path + "/versions/2/changes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value(1));
        api.perform(get(path + "/versions/1")).andExpect(status().isOk());
        api.perform(get(path + "/versions/99")).andExpect(status().isNotFound());
        api.perform(get(path + "/fragment")).andExpect(status().isOk());
        api.perform(get(API + "/public-pages/nobody")).andExpect(status().isNotFound());
    }

    /** What each version says otherwise than the one before. */
    private List<String> changesOf(String path) throws Exception {
        var changes = new ArrayList<String>();
        for (int version = 2; ; version++) {
            var answer = api.perform(get(path + "/versions/" + version + "/changes"))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() != 200) {
                return changes;
            }
            changes.add(answer.getContentAsString());
        }
    }

    @Test
    void whoTakesALessonIsCountedFromFiveOnAndNeverNamed() throws Exception {
        api.perform(get(API + "/lessons?limit=100"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(9))
                .andExpect(jsonPath("$.items[0].title.sv").value("Dina rättigheter"));
        var taken = "{\"federation\": \"%s\", \"lesson\": \"alder\", \"people\": %d}";
        anybody(API + "/lesson-counts", taken.formatted(federation, 4)).andExpect(status().isNoContent());
        var counts = API + "/lesson-counts?federation=" + federation;
        read(api, as("staff:" + federation), counts)
                .andExpect(jsonPath("$.items[0].lesson").value("alder"))
                .andExpect(jsonPath("$.items[0].people").isEmpty());
        anybody(API + "/lesson-counts", taken.formatted(federation, 1)).andExpect(status().isNoContent());
        read(api, as("staff:" + federation), counts)
                .andExpect(jsonPath("$.items[0].people").value(5));
        anybody(API + "/lesson-counts", taken.formatted("nobody", 1)).andExpect(status().isUnprocessableContent());
        anybody(API + "/lesson-counts", taken.formatted(federation, 51)).andExpect(status().isUnprocessableContent());
        api.perform(get(counts)).andExpect(status().isUnauthorized());
    }

    @Test
    void whoeverHasTheLinkVolunteersForAPanelAndSeesByTheTicketWhatTheLotDecided() throws Exception {
        var formed =
                send(api, office, API + "/panels", """
                {"federation": "%s", "title": "Bemötande", "purpose": "Hur är det att vara ny?", "contact": "panel@forbundet.example",
                 "seats": 3, "openUntil": "2026-11-08"}""".formatted(federation)).andExpect(status().isCreated());
        var panel = API + "/panels/" + id(formed);
        var door = API + "/panel-invitations/" + at(formed, "$.code");
        api.perform(get(door))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"));
        var ticket = at(
                anybody(door + "/volunteers", "{\"grounds\": [\"AGE\"]}").andExpect(status().isCreated()), "$.ticket");
        anybody(door + "/volunteers", "{}").andExpect(status().isCreated());
        anybody(door + "/results", "{\"ticket\": \"" + ticket + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.drawn").isEmpty());
        anybody(door + "/results", "{\"ticket\": \"0000-0000-0000-0000\"}").andExpect(status().isNotFound());
        change(api, office, panel, "/lot", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:panel-still-open"));
        // The last day has been.
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(panel.substring(panel.lastIndexOf('/') + 1))),
                new Update().set("openUntil", "2026-11-07"),
                "panels");
        change(api, office, panel, "/lot", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.drawn").value(2))
                .andExpect(jsonPath("$.grounds").isEmpty());
        anybody(door + "/results", "{\"ticket\": \"" + ticket + "\"}")
                .andExpect(jsonPath("$.drawn").value(true))
                .andExpect(jsonPath("$.contact").value("panel@forbundet.example"));
        anybody(door + "/volunteers", "{}").andExpect(status().isConflict());
        assertThat(mongo.findAll(Document.class, "panels").toString()).doesNotContain("AGE");
    }

    @Test
    void aSupplierHandsInItsDocumentAndItsOwnAccountByTheLinkAlone() throws Exception {
        var supplier = id(send(
                api,
                office,
                API + "/suppliers",
                "{\"federation\": \"%s\", \"name\": \"Verkstan Norr\"}".formatted(federation)));
        var asked = send(api, office, API + "/policy-requests", """
                {"federation": "%s", "supplier": "%s"}""".formatted(federation, supplier))
                .andExpect(status().isCreated());
        var request = API + "/policy-requests/" + id(asked);
        var door = API + "/policy-links/" + at(asked, "$.code");
        api.perform(get(door))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.supplier").value("Verkstan Norr"))
                .andExpect(jsonPath("$.areas[0].document").value("MISSING"));
        var document = door + "/documents?area=GENDER_EQUALITY&decidedOn=2026-01-15";
        handIn(document, "no document").andExpect(status().isUnsupportedMediaType());
        handIn(document, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                .andExpect(status().isNoContent());
        read(api, office, API + "/suppliers/" + supplier)
                .andExpect(jsonPath("$.policies[?(@.area == 'GENDER_EQUALITY')].versions[0].decidedOn")
                        .value("2026-01-15"));

        change(api, office, request, "/review", REVIEW).andExpect(status().isConflict());
        anybody(door + "/declaration", DECLARATION.replace("ACCESSIBILITY", "GENDER_EQUALITY"))
                .andExpect(status().isUnprocessableContent());
        anybody(door + "/declaration", DECLARATION).andExpect(status().isNoContent());
        change(api, office, request, "/review", REVIEW)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("REVIEWED"))
                .andExpect(jsonPath("$.received[0]").value("GENDER_EQUALITY"))
                .andExpect(jsonPath("$.declared[0].text").value("Alla chefer är utbildade."));
        anybody(door + "/declaration", DECLARATION).andExpect(status().isConflict());
        change(api, office, request, "/withdrawal", "{}").andExpect(status().isOk());
        handIn(document, "%PDF-1.7\n%%EOF\n")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:link-expired"));
        api.perform(get(API + "/policy-links/0000-0000-0000-0000")).andExpect(status().isNotFound());
        send(api, as("office:somebody-else"), API + "/policy-requests", """
                {"federation": "somebody-else", "supplier": "%s"}""".formatted(supplier))
                .andExpect(status().isNotFound());
    }

    @Test
    void aVisitQuotesTheSupplierLeadsToAMeasureAndTellsNoNumberUnderFive() throws Exception {
        var supplier = id(send(
                api,
                office,
                API + "/suppliers",
                "{\"federation\": \"%s\", \"name\": \"Verkstan Norr\"}".formatted(federation)));
        var dossier = API + "/suppliers/" + supplier;
        change(api, office, dossier, "/agreements", """
                {"federation": "%s", "kind": "WORK_TRAINING", "from": "2026-02-01",
                 "initiatives": ["mia-vidare", "ratt-stod"]}""".formatted(federation)).andExpect(status().isCreated());
        var asked = send(api, office, API + "/policy-requests", """
                {"federation": "%s", "supplier": "%s"}""".formatted(federation, supplier));
        anybody(API + "/policy-links/" + at(asked, "$.code") + "/declaration", DECLARATION)
                .andExpect(status().isNoContent());
        var visit = at(
                change(
                        api,
                        office,
                        dossier,
                        "/visits",
                        "{\"federation\": \"%s\", \"day\": \"2026-11-08\"}".formatted(federation)),
                "$.visits[0].id");
        for (var nr = 0; nr < 12; nr++) {
            mongo.insert(
                    new Document("_id", "occasion:" + federation + nr)
                            .append("kind", "OCCASION")
                            .append("eventId", federation + nr)
                            .append("type", "se.atagande.deviation.reported.v1")
                            .append("subject", federation + nr)
                            .append("federations", java.util.List.of(federation))
                            .append("occasion", "deviation")
                            .append("initiative", nr < 6 ? "mia-vidare" : nr < 10 ? "ratt-stod" : "annan-insats")
                            .append("day", "2026-05-0" + (nr % 9 + 1)),
                    "facts");
        }
        var followUp = dossier + "/visits/" + visit + "/follow-up";
        read(api, office, followUp)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sentences.length()").value(3))
                .andExpect(jsonPath("$.from").value("2024-07-01"))
                .andExpect(jsonPath("$.experience[0].initiative").value("mia-vidare"))
                .andExpect(jsonPath("$.experience[0].reports").value(6))
                .andExpect(jsonPath("$.experience[1].initiative").value("ratt-stod"))
                .andExpect(jsonPath("$.experience[1].reports").doesNotExist());
        read(api, as("board:" + federation), followUp).andExpect(status().isForbidden());
        read(api, as("office:somebody-else"), followUp).andExpect(status().isNotFound());

        replaceFindings(followUp, "Allt är bra.").andExpect(status().isUnprocessableContent());
        replaceFindings(followUp, "Hissen byggs om.")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sentences[?(@.sentence == 'Hissen byggs om.')].mark")
                        .value("NOT_SEEN"));
        change(api, office, followUp, "/measures", """
                {"what": "Ramp vid entrén", "by": "2026-11-07", "who": "Verksamhetschefen"}""").andExpect(status().isUnprocessableContent());
        change(api, office, followUp, "/measures", """
                {"what": "Ramp vid entrén", "by": "2027-03-01", "who": "Verksamhetschefen"}""").andExpect(status().isCreated());
        var measures = API + "/supplier-measures?supplier=" + supplier;
        var activity = at(
                read(api, as("board:" + federation), measures)
                        .andExpect(jsonPath("$.items[0].what").value("Ramp vid entrén"))
                        .andExpect(jsonPath("$.items[0].who").value("Verksamhetschefen"))
                        .andExpect(jsonPath("$.items[0].state").value("PLANNED")),
                "$.items[0].id");
        change(api, office, API + "/activities/" + activity, "/cancellation", "{\"reason\": \"Lokalen byts.\"}")
                .andExpect(status().isOk());
        read(api, office, measures).andExpect(jsonPath("$.items[0].state").value("CANCELLED"));
        read(api, as("office:somebody-else"), measures)
                .andExpect(jsonPath("$.items").isEmpty());
    }

    private ResultActions replaceFindings(String followUp, String sentence) throws Exception {
        return replace(api, office, followUp, "/findings", """
                {"findings": [{"area": "ACCESSIBILITY", "sentence": "%s", "mark": "NOT_SEEN", "note": "Bygget har inte börjat."}]}""".formatted(sentence));
    }

    private static final String REVIEW = "{\"enough\": false, \"text\": \"Fråga hur planen följs upp.\"}";
    private static final String DECLARATION = """
            {"answers": [{"area": "GENDER_EQUALITY", "practice": "IN_PLACE", "text": "Alla chefer är utbildade."},
             {"area": "ACCESSIBILITY", "practice": "UNDER_WAY", "text": "Hissen byggs om."},
             {"area": "NON_DISCRIMINATION", "practice": "NOT_BEGUN", "text": "Vi börjar i vår."}]}""";

    private ResultActions handIn(String path, String content) throws Exception {
        return api.perform(
                post(path).contentType(MediaType.APPLICATION_OCTET_STREAM).content(content));
    }

    private static String words(String federation, String text) {
        return "{\"federation\": \"%s\", \"text\": \"%s\"}".formatted(federation, text);
    }

    /** On this very day, a Sunday, to which it was moved; half past eleven has been. */
    private String meetingBegunAt(String time) throws Exception {
        send(api, office, API + "/meeting-series", """
                {"federation": "%s", "kind": "OFFICE", "workplace": "kansliet", "plan": {"title": "Kansliet",
                 "firstDay": "2026-11-09", "rrule": "FREQ=WEEKLY;COUNT=2", "startTime": "09:00", "durationMinutes": 60}}""".formatted(federation)).andExpect(status().isCreated());
        var meeting = at(read(api, office, API + "/meetings?federation=" + federation), "$.items[0].id");
        replace(api, office, API + "/meetings/" + meeting, "/time", """
                {"startsAt": "2026-11-08T%s:00+01:00", "endsAt": "2026-11-08T15:00:00+01:00"}""".formatted(time))
                .andExpect(status().isOk());
        return meeting;
    }

    /** The first of the declaration. */
    private String commitment() throws Exception {
        return at(read(api, office, API + "/commitments?federation=" + federation), "$.items[0].id");
    }

    private ResultActions anybody(String path, String body) throws Exception {
        return api.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static String at(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }
}
