package se.atagande.commitments.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.platform.TestPlatform;

/** The follow-up report as the public meets it. It is 8 November 2026, noon. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.meetings.first-planning=PT1H"
        })
@Import(ReportTest.Noon.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ReportTest {

    private static final String REPORT = "/commitments/v1/reports/follow-up";

    private final String federation = "prov-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private MockMvcTester http;

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {
        @Bean
        @Primary
        Clock noon() {
            return Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        var name = "report-" + UUID.randomUUID();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(name));
        registry.add("spring.kafka.bootstrap-servers", TestPlatform.broker()::bootstrapServers);
        registry.add("spring.cloud.stream.bindings.fulfilment-in-0.group", () -> name);
        registry.add("spring.cloud.stream.bindings.caseMeasures-in-0.group", () -> name + "-cases");
        registry.add("spring.cloud.stream.bindings.monthComments-in-0.group", () -> name + "-months");
    }

    @BeforeEach
    void aFederationThatHeldItsDemocracyDay() throws Exception {
        done(
                "/commitments/v1/declaration-imports",
                "application/yaml",
                new ClassPathResource("declarations/stockholms-stad-2021.yaml")
                        .getContentAsString(UTF_8)
                        .replace("id: stockholms-stad-2021", "id: " + federation + "-2021")
                        .replace("federation: stockholms-stad", "federation: " + federation));
        var planned = done("/commitments/v1/activities", "application/json", """
                {"federation": "%s", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"], "title": "Demokratidag",
                 "startsAt": "2021-11-08T08:00:00Z", "endsAt": "2021-11-08T10:00:00Z"}""".formatted(federation));
        assertThat(http.post()
                        .uri("/commitments/v1/activities/" + JsonPath.<String>read(planned, "$.id") + "/holding")
                        .with(office())
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reached\": 61}"))
                .hasStatusOk();
        await().untilAsserted(() -> assertThat(text("JSON")).contains("se.atagande.activity.held.v1"));
    }

    @Test
    void everyCommitmentStandsInItWithItsReasonAndEveryCountedFactWithItsEvent() {
        var report = text("JSON");
        List<Integer> numbers = JsonPath.read(report, "$.federations[0].commitments[*].number");
        assertThat(numbers).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        List<String> reasons = JsonPath.read(report, "$.federations[0].commitments[*].reason.sv");
        assertThat(reasons).hasSameSizeAs(numbers).doesNotContain("");
        List<String> ids = JsonPath.read(report, "$.federations[0].commitments[*].id");
        List<String> parts = JsonPath.read(report, "$..facts[?(@.role == 'COUNTED' && @.eventId == null)].subject");
        assertThat(ids)
                .as("what has no event of its own is a part, which stands in the report")
                .containsAll(parts);
        assertThat(JsonPath.<List<String>>read(report, "$..facts[?(@.role == 'COUNTED' && @.eventId != null)].eventId"))
                .isNotEmpty();
        var counted = JsonPath.<java.util.Map<String, Integer>>read(report, "$.states").values().stream()
                .mapToInt(it -> it)
                .sum();
        assertThat(counted).isEqualTo(numbers.size());
    }

    @Test
    void isTheSameAsThePublicViewOfEachCommitment() throws Exception {
        var report = text("JSON");
        var list = http.get()
                .uri("/commitments/v1/commitments?limit=100&federation=" + federation)
                .exchange()
                .getResponse()
                .getContentAsString();
        for (var what : List.of("fulfilment.state,state", "fulfilment.facts,facts", "fulfilment.reason,reason")) {
            var names = what.split(",", 2);
            assertThat(JsonPath.<List<Object>>read(report, "$.federations[0].commitments[*]." + names[1]))
                    .isEqualTo(JsonPath.<List<Object>>read(list, "$.items[*]." + names[0]));
        }
    }

    @Test
    void thePdfKeepsPdfUa() throws Exception {
        var pdf = bytes("PDF");
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                            .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                            .distinct())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void theWordDocumentHasHeadingsAndTables() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes("DOCX")))) {
            assertThat(document.getParagraphs()).anySatisfy(it -> {
                assertThat(it.getStyle()).isEqualTo("Heading1");
                assertThat(it.getText())
                        .startsWith("Uppföljning av åtaganden 2026, Samordningsförbundet Stockholms stad");
            });
            assertThat(document.getParagraphs().stream().filter(it -> "Heading3".equals(it.getStyle())))
                    .hasSizeGreaterThan(15);
            assertThat(document.getTables())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(it -> assertThat(it.getRow(0).isRepeatHeader()).isTrue());
            assertThat(document.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
        }
    }

    @Test
    void theCsvHasARowForEachFactWithItsEvent() {
        assertThat(text("CSV").lines())
                .anySatisfy(line ->
                        assertThat(line).contains("2021-11-08;COUNTED;").contains("se.atagande.activity.held.v1"))
                .first()
                .asString()
                .startsWith("\uFEFFyear;as_of;federation;");
    }

    @Test
    void aYearThatIsOverIsJudgedByItsLastDayAndAYearThatIsNotIsRefused() throws Exception {
        var last = http.get()
                .uri(REPORT + "?year=2025&federation=" + federation)
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<String>read(last, "$.asOf")).isEqualTo("2025-12-31");
        assertThat(JsonPath.<List<String>>read(last, "$..facts[?(@.role == 'COUNTED')].day"))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isLessThan("2026"));
        assertThat(http.get().uri(REPORT + "?year=2027")).hasStatus(422);
        assertThat(http.get().uri(REPORT + "?year=2020")).hasStatus(422);
        assertThat(http.get().uri(REPORT + "?federation=ingen-sadan")).hasStatus(404);
        assertThat(http.get().uri(REPORT)).hasStatusOk();
    }

    private String done(String path, String type, String body) throws Exception {
        var answer = http.post()
                .uri(path)
                .with(office())
                .contentType(MediaType.valueOf(type))
                .content(body)
                .exchange();
        assertThat(answer).hasStatus(201);
        return answer.getResponse().getContentAsString();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor office() {
        return jwt().jwt(token -> token.subject("someone").claim("atagande", List.of("office:" + federation)));
    }

    private byte[] bytes(String format) {
        var answer = http.get()
                .uri(REPORT + "?format=" + format + "&federation=" + federation)
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String text(String format) {
        return new String(bytes(format), UTF_8);
    }
}
