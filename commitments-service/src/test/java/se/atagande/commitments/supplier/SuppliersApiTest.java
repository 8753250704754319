package se.atagande.commitments.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.heardOf;
import static se.atagande.commitments.SampleService.id;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.SampleService;

/** Suppliers as federations that share them, and others, meet them over HTTP. It is 14 October 2026, noon. */
@Tag("store")
@SpringBootTest(
        classes = SuppliersApiTest.SuppliersAlone.class,
        properties = {
            "spring.application.name=commitments-service",
            "spring.config.import=classpath:event-feed.properties,classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@AutoConfigureMockMvc
class SuppliersApiTest {

    private static final String API = "/commitments/v1/";
    private static final String SUPPLIERS = API + "suppliers";
    private static final RequestPostProcessor CITY = as("office:stockholms-stad");
    private static final RequestPostProcessor TOWN = as("office:sodertalje");
    private static final RequestPostProcessor BOARD = as("board:stockholms-stad");
    private static final RequestPostProcessor LEADER = as("project-leader:stockholms-stad");
    private static final RequestPostProcessor STRANGER = as("office:ostra-sodertorn");
    private static final String TALKS = """
            {"talks": [{"area": "GENDER_EQUALITY", "discussed": true, "agreed": "Lönekartläggning i mars."},
                       {"area": "ACCESSIBILITY", "discussed": false},
                       {"area": "NON_DISCRIMINATION", "discussed": true}], "nextStep": "Ny plan i vår."}""";

    @Autowired
    private MockMvc api;

    @Autowired
    private MongoOperations mongo;

    /** The feature by itself. */
    @EnableAutoConfiguration
    @ComponentScan("se.atagande.commitments.supplier")
    static class SuppliersAlone {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-10-14T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @Test
    void aVisitMadeTogetherIsPlannedHeldAndToldWithoutAWordOfIt() throws Exception {
        var id = registered("Verkstan Norr");
        signed(id, "sodertalje", "2026-02-01");
        var visit = planned(id, "[\"sodertalje\"]", "2026-10-14");

        write(post(visits(id, visit, "holding")), id, TALKS, LEADER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.visits[0].state").value("HELD"))
                .andExpect(jsonPath("$.visits[0].talks[0].agreed").value("Lönekartläggning i mars."))
                .andExpect(jsonPath("$.visits[0].visitors", contains("sodertalje", "stockholms-stad")));

        await().untilAsserted(() -> assertThat(heardOf("supplier-events", id))
                .hasSize(4)
                .allSatisfy(told -> assertThat(told).doesNotContain("Verkstan", "Lönekartläggning", "Ny plan"))
                .satisfies(told -> {
                    assertThat(told.get(0)).startsWith("se.atagande.supplier.agreement-signed.v1");
                    assertThat(told.get(1)).startsWith("se.atagande.supplier.requirement-set.v1");
                    assertThat(told.get(2))
                            .startsWith("se.atagande.supplier.visit-planned.v1")
                            .contains("\"day\":\"2026-10-14\"", "sodertalje");
                    assertThat(told.get(3))
                            .startsWith("se.atagande.supplier.visit-held.v1")
                            .contains("\"day\":\"2026-10-14\"", "GENDER_EQUALITY", "sodertalje");
                }));
        write(post(visits(id, visit, "holding")), id, TALKS, CITY)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:visit-already-held"));
    }

    @Test
    void whatWasSaidStaysWithThoseWhoMadeTheVisit() throws Exception {
        var id = registered("Verkstan Söder");
        signed(id, "sodertalje", "2026-02-01");
        var visit = planned(id, "[]", "2026-10-01");
        write(post(visits(id, visit, "holding")), id, TALKS, CITY).andExpect(status().isOk());

        api.perform(get(SUPPLIERS + "/" + id).with(TOWN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.visits[0].state").value("HELD"))
                .andExpect(jsonPath("$.visits[0].talks").value(nullValue()))
                .andExpect(jsonPath("$.visits[0].nextStep").value(nullValue()))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Lönekartläggning"))));
        api.perform(get(API + "supplier-visits?limit=100&federation=sodertalje").with(TOWN))
                .andExpect(jsonPath("$.items[?(@.supplier == '%s')]", id).isEmpty());
        api.perform(get(SUPPLIERS + "/" + id).with(BOARD)).andExpect(jsonPath("$.visits[0].talks", hasSize(3)));
    }

    @Test
    void isChangedByTheOfficeReadByTheBoardAndUnknownToOthers() throws Exception {
        var id = registered("Verkstan Väst");

        for (var reader : List.of(BOARD, LEADER, as("staff:stockholms-stad"), as("ambassador:stockholms-stad"))) {
            api.perform(get(SUPPLIERS + "/" + id).with(reader)).andExpect(status().isOk());
            write(post(SUPPLIERS + "/" + id + "/agreements"), id, agreement(null, "2026-02-01"), reader)
                    .andExpect(status().isForbidden());
        }
        write(post(SUPPLIERS + "/" + id + "/visits"), id, visit("[]", "2026-11-01"), BOARD)
                .andExpect(status().isForbidden());
        write(post(SUPPLIERS + "/" + id + "/visits"), id, visit("[]", "2026-11-01"), LEADER)
                .andExpect(status().isCreated());
        api.perform(get(SUPPLIERS + "/" + id).with(STRANGER)).andExpect(status().isNotFound());
        api.perform(get(SUPPLIERS + "/" + id)).andExpect(status().isUnauthorized());
        api.perform(get(SUPPLIERS).with(STRANGER)).andExpect(jsonPath("$.items", hasSize(0)));
        api.perform(get(SUPPLIERS).with(as("case-handler:stockholms-stad"))).andExpect(jsonPath("$.items", hasSize(0)));
        write(post(SUPPLIERS + "/" + id + "/agreements"), id, agreement(null, "2026-02-01"), TOWN)
                .andExpect(status().isNotFound());
        api.perform(post(SUPPLIERS + "/" + id + "/visits")
                        .with(CITY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(visit("[]", "2026-11-01")))
                .andExpect(status().isPreconditionRequired());
        api.perform(post(SUPPLIERS + "/" + id + "/visits")
                        .with(CITY)
                        .header("If-Match", "\"77\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(visit("[]", "2026-11-01")))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void anAgreementIsTheBusinessOfTheFederationThatEnteredIt() throws Exception {
        var id = registered("Verkstan Öst");
        signed(id, "sodertalje", "2026-02-01");
        String agreement = JsonPath.read(body(id, CITY), "$.agreements[0].id");

        write(
                        post(SUPPLIERS + "/" + id + "/agreements/" + agreement + "/ending"),
                        id,
                        "{\"lastDay\": \"2026-11-01\"}",
                        TOWN)
                .andExpect(status().isForbidden());
        write(put(SUPPLIERS + "/" + id), id, "{\"name\": \"Annat\"}", TOWN).andExpect(status().isForbidden());
        write(put(SUPPLIERS + "/" + id), id, "{\"name\": \"Annat\"}", CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:still-a-party"));
        write(
                        post(SUPPLIERS + "/" + id + "/agreements/" + agreement + "/ending"),
                        id,
                        "{\"lastDay\": \"2026-11-01\"}",
                        CITY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agreements[0].to").value("2026-11-01"));
        write(post(SUPPLIERS + "/" + id + "/agreements/" + agreement + "/withdrawal"), id, "", CITY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agreements[0].state").value("WITHDRAWN"));
        write(
                        post(SUPPLIERS + "/" + id + "/agreements/" + agreement + "/requirement"),
                        id,
                        "{\"since\": \"2026-10-01\"}",
                        CITY)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:agreement-withdrawn"));
        await().untilAsserted(() -> assertThat(heardOf("supplier-events", id))
                .extracting(told -> told.split(" ", 2)[0])
                .containsExactly(
                        "se.atagande.supplier.agreement-signed.v1",
                        "se.atagande.supplier.requirement-set.v1",
                        "se.atagande.supplier.agreement-ended.v1",
                        "se.atagande.supplier.agreement-withdrawn.v1"));
    }

    @Test
    void aDocumentIsStoredAsItCameAndHandedOutAsADownloadOnly() throws Exception {
        var id = registered("Dokument AB");
        upload(id, "GENDER_EQUALITY", "2026-01-15", SampleDocuments.docx(), CITY)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.policies[0].area").value("GENDER_EQUALITY"))
                .andExpect(jsonPath("$.policies[0].state").value("CURRENT"))
                .andExpect(jsonPath("$.policies[0].versions[0].format").value("DOCX"))
                .andExpect(jsonPath("$.policies[1].state").value("MISSING"));
        upload(id, "GENDER_EQUALITY", "2022-01-15", SampleDocuments.pdf(), CITY)
                .andExpect(jsonPath("$.policies[0].versions[0].decidedOn").value("2026-01-15"))
                .andExpect(jsonPath("$.policies[0].versions[1].oldFrom").value("2025-01-15"));
        String policy = JsonPath.read(body(id, CITY), "$.policies[0].versions[0].id");
        var file = SUPPLIERS + "/" + id + "/policies/" + policy + "/file";

        api.perform(get(file).with(BOARD))
                .andExpect(status().isOk())
                .andExpect(content().bytes(SampleDocuments.docx()))
                .andExpect(content()
                        .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("policy-gender-equality-2026-01-15.docx")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        api.perform(get(file).with(STRANGER)).andExpect(status().isNotFound());
        // Another dossier does not open it, whoever asks.
        var other = registered("Annan dossier");
        api.perform(get(SUPPLIERS + "/" + other + "/policies/" + policy + "/file")
                        .with(CITY))
                .andExpect(status().isNotFound());

        write(post(SUPPLIERS + "/" + id + "/policies/" + policy + "/removal"), id, "", CITY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.policies[0].state").value("OLD"));
        api.perform(get(file).with(CITY)).andExpect(status().isNotFound());
        assertThat(mongo.getCollection("policyFiles").countDocuments(new org.bson.Document("supplier", id)))
                .isEqualTo(1);
    }

    @Test
    void aFileIsWhatItContainsNotWhatItIsCalled() throws Exception {
        var id = registered("Filer AB");
        upload(id, "ACCESSIBILITY", "2026-01-15", "<script>alert(1)</script>".getBytes(UTF_8), CITY)
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:not-a-document"));
        upload(id, "ACCESSIBILITY", "2026-01-15", SampleDocuments.docxWithMacros(), CITY)
                .andExpect(status().isUnsupportedMediaType());
        upload(id, "ACCESSIBILITY", "2026-01-15", new byte[PolicyFiles.MOST_BYTES + 1], CITY)
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:too-large"));
        upload(id, "ACCESSIBILITY", "2027-01-15", SampleDocuments.pdf(), CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/decidedOn"));
        upload(id, "UNKNOWN", "2026-01-15", SampleDocuments.pdf(), CITY).andExpect(status().isUnprocessableContent());
        upload(id, "ACCESSIBILITY", "+999999999-01-01", SampleDocuments.pdf(), CITY)
                .andExpect(status().is4xxClientError());
        upload(id, "ACCESSIBILITY", "2026-01-15", SampleDocuments.pdf(), LEADER).andExpect(status().isForbidden());
        upload(id, "ACCESSIBILITY", "2026-01-15", SampleDocuments.pdf(), STRANGER)
                .andExpect(status().isNotFound());

        assertThat(mongo.getCollection("policyFiles").countDocuments(new org.bson.Document("supplier", id)))
                .isZero();
        api.perform(get(SUPPLIERS + "/" + id).with(CITY)).andExpect(header().string("ETag", "\"1\""));
    }

    @Test
    void aFileOfTheLargestSizeIsStoredWhole() throws Exception {
        var id = registered("Stor AB");
        var pdf = new byte[PolicyFiles.MOST_BYTES];
        System.arraycopy(SampleDocuments.pdf(), 0, pdf, 0, 9);
        var end = "%%EOF\n".getBytes(UTF_8);
        System.arraycopy(end, 0, pdf, pdf.length - end.length, end.length);
        upload(id, "ACCESSIBILITY", "2026-01-15", pdf, CITY).andExpect(status().isCreated());
        String policy = JsonPath.read(body(id, CITY), "$.policies[1].versions[0].id");
        api.perform(get(SUPPLIERS + "/" + id + "/policies/" + policy + "/file").with(CITY))
                .andExpect(content().bytes(pdf));
    }

    @Test
    void theRegisterIsInSwedishOrderSearchedAndFiltered() throws Exception {
        var town = "prov-" + UUID.randomUUID().toString().substring(0, 8);
        var office = as("office:" + town);
        for (var name : List.of("Östra köket", "Zetas trädgård", "Ängens café", "Åkers snickeri")) {
            api.perform(json(post(SUPPLIERS), "{\"federation\": \"%s\", \"name\": \"%s\"}".formatted(town, name))
                            .with(office))
                    .andExpect(status().isCreated());
        }
        api.perform(get(SUPPLIERS).with(office))
                .andExpect(jsonPath(
                        "$.items[*].name", contains("Zetas trädgård", "Åkers snickeri", "Ängens café", "Östra köket")));
        api.perform(get(SUPPLIERS + "?sort=-name&limit=1&page=2").with(office))
                .andExpect(jsonPath("$.items[*].name", contains("Ängens café")))
                .andExpect(jsonPath("$.total").value(4));
        api.perform(get(SUPPLIERS).queryParam("q", "ÅKER").with(office))
                .andExpect(jsonPath("$.items[*].name", contains("Åkers snickeri")));
        api.perform(get(SUPPLIERS + "?kind=WORK_TRAINING").with(office))
                .andExpect(jsonPath("$.total").value(0));
        api.perform(get(SUPPLIERS + "?policy=MISSING").with(office))
                .andExpect(jsonPath("$.total").value(4));
        api.perform(get(SUPPLIERS + "?policy=CURRENT").with(office))
                .andExpect(jsonPath("$.total").value(0));
        api.perform(get(SUPPLIERS + "?sort=colour").with(office)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void thoseNotYetVisitedThisAutumnAreListedForEachFederation() throws Exception {
        var town = "prov-" + UUID.randomUUID().toString().substring(0, 8);
        var office = as("office:" + town, "office:stockholms-stad");
        var ids = new ArrayList<String>();
        for (var name : List.of("Besökt", "Planerad", "Avslutad")) {
            var answer = api.perform(
                    json(post(SUPPLIERS), "{\"federation\": \"%s\", \"name\": \"%s\"}".formatted(town, name))
                            .with(office));
            ids.add(id(answer));
        }
        for (var id : ids) {
            var to = id.equals(ids.get(2)) ? "\"2026-08-31\"" : "null";
            write(post(SUPPLIERS + "/" + id + "/agreements"), id, """
                            {"federation": "%s", "kind": "WORK_TRAINING", "from": "2026-02-01", "to": %s}""".formatted(town, to), office)
                    .andExpect(status().isCreated());
        }
        for (var id : ids.subList(0, 2)) {
            write(
                            post(SUPPLIERS + "/" + id + "/visits"),
                            id,
                            "{\"federation\": \"%s\", \"day\": \"2026-10-01\"}".formatted(town),
                            office)
                    .andExpect(status().isCreated());
        }
        var unvisited = API + "unvisited-suppliers?federation=" + town;
        api.perform(get(unvisited).with(office)).andExpect(jsonPath("$.items[*].name", contains("Besökt", "Planerad")));
        String visit = JsonPath.read(body(ids.getFirst(), office), "$.visits[0].id");
        write(post(visits(ids.getFirst(), visit, "holding")), ids.getFirst(), TALKS, office)
                .andExpect(status().isOk());

        api.perform(get(unvisited).with(office))
                .andExpect(jsonPath("$.items[*].name", contains("Planerad")))
                .andExpect(jsonPath("$.items[0].plannedVisit").value("2026-10-01"));
        api.perform(get(unvisited + "&year=2027").with(office))
                .andExpect(jsonPath("$.total").value(2));
        api.perform(get(unvisited + "&season=YEAR").with(office))
                .andExpect(jsonPath("$.total").value(2));
        api.perform(get(unvisited).with(STRANGER)).andExpect(jsonPath("$.total").value(0));
        api.perform(get(unvisited + "&year=99999").with(office)).andExpect(status().isUnprocessableContent());
        api.perform(get(API + "supplier-visits?state=HELD&from=2026-09-01&to=2026-11-30&federation=" + town)
                        .with(office))
                .andExpect(jsonPath("$.items[*].supplierName", contains("Besökt")));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() throws Exception {
        var id = registered("Fel AB");
        api.perform(json(post(SUPPLIERS), "{\"federation\": \"stockholms-stad\", \"name\": \" \"}")
                        .with(CITY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/name"));
        api.perform(json(
                                post(SUPPLIERS),
                                "{\"federation\": \"stockholms-stad\", \"name\": \"X\", \"contact\": \"N N\"}")
                        .with(CITY))
                .andExpect(status().isBadRequest());
        var agreements = SUPPLIERS + "/" + id + "/agreements";
        write(post(agreements), id, """
                {"federation": "stockholms-stad", "kind": "WORK_TRAINING", "from": "2026-02-01", "to": "2026-01-01"}""", CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/to"));
        write(post(agreements), id, """
                {"federation": "stockholms-stad", "kind": "UNKNOWN", "from": "2026-02-01"}""", CITY).andExpect(status().isUnprocessableContent());
        write(post(agreements), id, """
                {"federation": "stockholms-stad", "kind": "LECTURES", "from": "+900000-02-01"}""", CITY).andExpect(status().is4xxClientError());
        write(post(agreements), id, """
                {"federation": "stockholms-stad", "kind": "LECTURES", "from": "2026-02-01", "requirementSince": "2026-12-01"}""", CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/requirementSince"));
        write(post(SUPPLIERS + "/" + id + "/visits"), id, visit("[\"sodertalje\"]", "2026-10-01"), CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:dossier-not-shared"));
        var visit = planned(id, "[]", "2026-10-15");
        write(post(visits(id, visit, "holding")), id, TALKS, CITY)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:visit-not-yet-due"));
        write(post(visits(id, visit, "move")), id, "{\"day\": \"2026-10-14\"}", CITY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.visits[0].movedFrom").value("2026-10-15"));
        write(post(visits(id, visit, "holding")), id, "{\"talks\": []}", CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:not-each-document-once"));
        write(post(visits(id, visit, "holding")), id, "{\"talks\": [null, null, null]}", CITY)
                .andExpect(status().is4xxClientError());
        write(post(visits(id, visit, "holding")), id, TALKS.replace("true", "false"), CITY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:nothing-discussed"));
        write(post(visits(id, visit, "cancellation")), id, "{\"reason\": \"Leverantören bad om ny tid.\"}", CITY)
                .andExpect(status().isOk());
        write(post(visits(id, visit, "holding")), id, TALKS, CITY)
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:visit-cancelled"));
        write(post(visits(id, "inget", "holding")), id, TALKS, CITY).andExpect(status().isNotFound());
        await().untilAsserted(() -> assertThat(heardOf("supplier-events", id))
                .extracting(told -> told.replaceAll(" .*", ""))
                .as("what was done, and nothing of what was refused")
                .containsExactly(
                        "se.atagande.supplier.visit-planned.v1",
                        "se.atagande.supplier.visit-planned.v1",
                        "se.atagande.supplier.visit-cancelled.v1"));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private String registered(String name) throws Exception {
        var answer = api.perform(
                        json(post(SUPPLIERS), "{\"federation\": \"stockholms-stad\", \"name\": \"%s\"}".formatted(name))
                                .with(CITY))
                .andExpect(status().isCreated());
        return id(answer);
    }

    private void signed(String id, String sharedWith, String from) throws Exception {
        write(post(SUPPLIERS + "/" + id + "/agreements"), id, agreement(sharedWith, from), CITY)
                .andExpect(status().isCreated());
    }

    private static String agreement(@org.jspecify.annotations.Nullable String sharedWith, String from) {
        return """
                {"federation": "stockholms-stad", "sharedWith": [%s], "kind": "WORK_TRAINING", "from": "%s",
                 "referenceNumber": "2026/14", "requirementSince": "%s"}""".formatted(sharedWith == null ? "" : "\"" + sharedWith + "\"", from, from);
    }

    private static String visit(String together, String day) {
        return "{\"federation\": \"stockholms-stad\", \"together\": %s, \"day\": \"%s\"}".formatted(together, day);
    }

    private String planned(String id, String together, String day) throws Exception {
        var answer = write(post(SUPPLIERS + "/" + id + "/visits"), id, visit(together, day), CITY)
                .andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.visits[0].id");
    }

    private static String visits(String id, String visit, String what) {
        return SUPPLIERS + "/" + id + "/visits/" + visit + "/" + what;
    }

    private String body(String id, RequestPostProcessor by) throws Exception {
        return api.perform(get(SUPPLIERS + "/" + id).with(by))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private String tag(String id) throws Exception {
        var tag = api.perform(get(SUPPLIERS + "/" + id).with(as("office:stockholms-stad", "office:sodertalje")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        return tag == null ? versionOf(id) : tag;
    }

    /** Of a dossier that neither of the two shares. */
    private String versionOf(String id) {
        var stored = mongo.getCollection("suppliers")
                .find(new org.bson.Document("_id", id))
                .first();
        return stored == null
                ? "\"1\""
                : "\"" + stored.get("feed", org.bson.Document.class).get("version") + "\"";
    }

    private ResultActions write(MockHttpServletRequestBuilder request, String id, String body, RequestPostProcessor by)
            throws Exception {
        var asked = request.with(by).header("If-Match", tag(id));
        return api.perform(body.isEmpty() ? asked : json(asked, body));
    }

    private ResultActions upload(String id, String area, String decidedOn, byte[] file, RequestPostProcessor by)
            throws Exception {
        return api.perform(post(SUPPLIERS + "/" + id + "/policies")
                .queryParam("area", area)
                .queryParam("decidedOn", decidedOn)
                .with(by)
                .header("If-Match", tag(id))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file));
    }
}
