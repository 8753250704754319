package se.atagande.commitments.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.platform.TestPlatform;
import se.atagande.tabular.FileFormat;

/** The registers as the office takes them out and reads them in. It is 8 November 2026, noon. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.meetings.first-planning=PT1H"
        })
@Import(RegistersTest.Noon.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class RegistersTest {

    private static final String REGISTERS = "/commitments/v1/registers/";

    private static final String RUN = "prov-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String federation = RUN + COUNT.getAndIncrement();
    private final RequestPostProcessor office = as("office:" + federation);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private List<Register<?>> registers;

    private String supplierDossier = "";

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
        var name = "registers-" + UUID.randomUUID();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(name));
        registry.add(
                "atagande.influence.federations",
                () -> IntStream.range(0, 100).mapToObj(it -> RUN + it).collect(Collectors.joining(",")));
        registry.add("spring.kafka.bootstrap-servers", TestPlatform.broker()::bootstrapServers);
        registry.add("spring.cloud.stream.bindings.fulfilment-in-0.group", () -> name);
        registry.add("spring.cloud.stream.bindings.caseMeasures-in-0.group", () -> name + "-cases");
        registry.add("spring.cloud.stream.bindings.monthComments-in-0.group", () -> name + "-months");
    }

    @BeforeEach
    void aFederationWithSomethingInEachRegister() throws Exception {
        var declaration = new ClassPathResource("declarations/stockholms-stad-2021.yaml")
                .getContentAsString(UTF_8)
                .replace("id: stockholms-stad-2021", "id: " + federation + "-2021")
                .replace("federation: stockholms-stad", "federation: " + federation);
        done("/commitments/v1/declaration-imports", "application/yaml", declaration);
        for (var title : List.of("Demokratidag", "=1+1", "'=2", "a;b \\\"c\\\"\\r\\nd", " blank ", "åäö 😀")) {
            done("/commitments/v1/activities", "application/json", """
                    {"federation": "%s", "arrangers": ["nacka"], "kind": "DEMOCRACY_DAY", "audiences": ["STAFF", "MANAGERS"], "title": "%s",
                     "startsAt": "2026-11-07T08:00:00Z", "endsAt": "2026-11-07T10:00:00Z", "place": "-5"}""".formatted(federation, title));
        }
        done("/commitments/v1/meeting-series", "application/json", """
                {"federation": "%s", "kind": "APT", "workplace": "kansliet", "plan": {"title": "APT kansliet",
                 "firstDay": "2026-09-01", "rrule": "FREQ=MONTHLY;BYDAY=1TU", "startTime": "09:00", "durationMinutes": 90}}""".formatted(federation));
        changed("PUT", "/commitments/v1/headcounts/mia-vidare-" + federation, "0", """
                {"federation": "%s", "entries": [{"from": "2026-01-01", "staff": 12}]}""");
        created("/commitments/v1/materials", """
                {"federation": "%s", "kind": "FILM", "title": "Samtal om normer", "url": "https://forbundet.example/film", "seconds": 507}""");
        created("/commitments/v1/measures", """
                {"federation": "%s", "entry": {"initiative": "mia-vidare", "grounds": ["DISABILITY", "AGE"], "step": "INVESTIGATE",
                 "day": "2026-04-14", "what": "Vi gick igenom lokalerna."}}""");
        created("/commitments/v1/publications", """
                {"federation": "%s", "content": {"channel": "NEWSLETTER", "day": "2026-04-14", "title": "Demokratidag", "text": "Rad ett\\nrad; \\"två\\"",
                 "topics": ["demokrati"], "image": {"name": "dag.jpg", "altText": "Fem personer samtalar."}}}""");
        created("/commitments/v1/influence-occasions", """
                {"federation": "%s", "kind": "NEEDS_ANALYSIS", "title": "Behovsanalys 2026", "openedOn": "2026-03-02"}""");
        created("/commitments/v1/viewpoints", """
                {"federation": "%s", "words": "Informationen till Kim, det är hemligt."}""");
        var viewpoint = "/commitments/v1/viewpoints/" + firstViewpoint();
        changed("POST", viewpoint + "/decision", "1", """
                {"decision": "DONE", "answer": "Vi översätter den."}""");
        changed("POST", viewpoint + "/release", "2", """
                {"said": "Informationen ska finnas på fler språk."}""");
        var supplier = "/commitments/v1/suppliers/" + id(created("/commitments/v1/suppliers", """
                {"federation": "%s", "name": "Verkstan Norr"}"""));
        changed("POST", supplier + "/agreements", "1", """
                {"federation": "%s", "kind": "WORK_TRAINING", "from": "2026-02-01", "referenceNumber": "2026/14"}""");
        supplierDossier = changed("POST", supplier + "/visits", "2", """
                {"federation": "%s", "day": "2026-10-14"}""");
        changed("PUT", "/commitments/v1/violence-work/" + federation + "/routines/mia-vidare", "0", """
                {"form": "NNS_SEVEN_QUESTIONS", "sides": ["EXPOSURE"], "since": "2026-09-15"}""");
    }

    private String created(String path, String body) throws Exception {
        return changed("POST", path, "", body);
    }

    private String changed(String method, String path, String version, String body) throws Exception {
        var request = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .with(office)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.contains("%s") ? body.formatted(federation) : body);
        var answer = (version.isEmpty() ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
        assertThat(answer).as(path).satisfies(it -> assertThat(it.getResponse().getContentAsString())
                .doesNotContain("urn:atagande:problem"));
        assertThat(answer).hasStatus2xxSuccessful();
        return answer.getResponse().getContentAsString();
    }

    /** Who leaves one is not told its id. */
    private String firstViewpoint() throws Exception {
        return JsonPath.read(
                http.get()
                        .uri("/commitments/v1/viewpoints?federation=" + federation)
                        .with(office)
                        .exchange()
                        .getResponse()
                        .getContentAsString(),
                "$.items[0].id");
    }

    private static String id(String json) {
        return JsonPath.read(json, "$.id");
    }

    /** A register that nobody has put something into here fails. */
    @TestFactory
    Stream<DynamicTest> outAndInAndOutAgainIsTheSame() {
        return registers.stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> isTheSameOutAndInAndOutAgain(it.name())));
    }

    private void isTheSameOutAndInAndOutAgain(String name) throws Exception {
        var csv = export(name, "CSV");
        assertThat(rows(csv)).as("rows").isPositive();
        assertThat(imported(name, csv, false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unchanged")
                .isEqualTo(rows(csv));
        assertThat(text(export(name, "CSV"))).isEqualTo(text(csv));

        var xlsx = export(name, "XLSX");
        assertThat(imported(name, xlsx, false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unchanged")
                .isEqualTo(rows(csv));
        assertThat(cells(export(name, "XLSX"))).isEqualTo(cells(xlsx)).hasSize(rows(csv) + 1);
        assertThat(listed()).contains(name);
    }

    private List<String> listed() throws Exception {
        return JsonPath.read(
                http.get()
                        .uri("/commitments/v1/registers")
                        .with(office)
                        .exchange()
                        .getResponse()
                        .getContentAsString(),
                "$.items[*].name");
    }

    @Test
    void newRowsComeInByFileInEveryRegisterThatTakesThem() throws Exception {
        var supplier = JsonPath.<String>read(supplierDossier, "$.id");
        for (var row : List.of(
                "headcounts ;ratt-stod;2026-01-01: 3, 2026-07-01: 4;",
                "materials ;Podd;Ny podd;;2025;https://forbundet.example/podd;600;;",
                "measures ;mia-vidare;Ålder;Analysera;2026-05-02;Vi läste enkäten.;;;;",
                "publications ;Nyhetsbrev;2026-05-03;Vårens brev;;;;demokrati;;",
                "influence-occasions ;Insats;mia-vidare;Ny insats;2026-05-04;;;;;;",
                "suppliers ;Verkstan Syd;nacka;",
                "supplier-agreements ;" + supplier
                        + ";;Utvärdering;;2026-03-01;2026-12-31;2026/15;2026-03-01;;mia-vidare;",
                "supplier-visits ;" + supplier + ";;;2026-11-30;;;;;;;;",
                "violence-routines ;ratt-stod;FREDA-kortfrågor;Våldsutsatthet, Våldsutövande;2026-06-01;;")) {
            var name = row.substring(0, row.indexOf(' '));
            var before = export(name, "CSV");
            var file = (text(before) + row.substring(name.length() + 1) + "\r\n").getBytes(UTF_8);
            assertThat(imported(name, file, true))
                    .as(row)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.created")
                    .isEqualTo(1);
            assertThat(text(export(name, "CSV"))).as(row).isEqualTo(text(before));
            assertThat(imported(name, file, false)).as(row).hasStatusOk();
            assertThat(rows(export(name, "CSV"))).as(row).isEqualTo(rows(before) + 1);
            assertThat(imported(name, file, false))
                    .as("sent again: " + row)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.created")
                    .isEqualTo(0);
        }
    }

    @Test
    void rowsAreChangedByFileAsTheirPagesWould() throws Exception {
        for (var change : List.of(
                List.of("headcounts", "2026-01-01: 12", "2026-01-01: 13"),
                List.of("materials", ";Samtal om normer;", ";Samtal om olika normer;"),
                List.of(
                        "measures",
                        ";Vi gick igenom lokalerna.;;;;",
                        ";Vi gick igenom alla lokaler.;;Ett rum saknades.;;"),
                List.of("publications", ";Demokratidag;", ";Demokratidagen;"),
                List.of("influence-occasions", ";;;;;1", ";;;;Lades in två gånger.;1"),
                List.of("suppliers", ";Verkstan Norr;", ";Verkstan i norr;"),
                List.of("supplier-agreements", ";2026/14;", ";2026/41;"),
                List.of("supplier-visits", ";Planerat;;;;;;;", ";Gjort;Tillgänglighet;;Ny ramp.;;Vi ses i mars.;;"),
                List.of("violence-routines", ";2026-09-15;;", ";2026-09-15;2026-10-31;"),
                List.of(
                        "activities",
                        ";Demokratidag;2026-11-07 09:00;2026-11-07 11:00;'-5;",
                        ";Demokratidagen;2026-11-14 09:00;2026-11-14 11:00;Stora salen;"))) {
            var name = change.getFirst();
            var before = text(export(name, "CSV"));
            assertThat(before).contains(change.get(1));
            var file = before.replace(change.get(1), change.get(2)).getBytes(UTF_8);
            assertThat(imported(name, file, true))
                    .as(name)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.changed")
                    .isEqualTo(1);
            assertThat(imported(name, file, false)).as(name).hasStatusOk();
            assertThat(text(export(name, "CSV")))
                    .as(name)
                    .contains(change.get(2).replaceFirst(";1$", ";"));
        }
    }

    @Test
    void whatCitizensWroteIsInNoFile() throws Exception {
        var file = text(export("viewpoints", "CSV"));
        assertThat(file).contains("Informationen ska finnas på fler språk.").doesNotContain("hemligt");
        for (var name : listed()) {
            assertThat(text(export(name, "CSV"))).as(name).doesNotContain("hemligt");
        }
    }

    @Test
    void aPlannedMeetingOfTheBoardIsInNoFileOfTheStaff() {
        assertThat(exported("meetings", "CSV", as("staff:" + federation))).hasStatus(404);
        assertThat(exported("meetings", "CSV", as("board:" + federation))).hasStatusOk();
        assertThat(imported(
                        "meetings",
                        text(export("meetings", "CSV")).getBytes(UTF_8),
                        true,
                        as("project-leader:" + federation)))
                .hasStatus(403);
    }

    @Test
    void threeKindsOfFaultsAreAllToldByRowAndColumnAndNothingIsStored() throws Exception {
        var before = export("activities", "CSV");
        var file = text(before)
                + ";Demokratifest;Personal;Ny;2026-12-01 09:00;2026-12-01 12:00;;;;;;;;;\r\n" // no such kind
                + ";Workshop;Personal;;2026-13-01 09:00;2026-12-01 12:00;;;;;;;;;\r\n" // no title, no such month
                + ";Workshop;Personal;Bra;2026-12-01 09:00;2026-12-01 12:00;;;;;;;;;\r\n"
                + ";Workshop;Personal;Bakvänd;2026-12-01 12:00;2026-12-01 09:00;;;;;;;;;\r\n" // ends before it starts
                + "nagon-annans;Workshop;Personal;X;2026-12-01 09:00;2026-12-01 12:00;;;;;;;;;1\r\n"; // no such row
        for (var dryRun : List.of(true, false)) {
            var answer = imported("activities", file.getBytes(UTF_8), dryRun);
            assertThat(answer)
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:atagande:problem:import-refused");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[*].row")
                    .asArray()
                    .containsExactly(8, 9, 9, 11, 12);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[*].column")
                    .asArray()
                    .containsExactlyInAnyOrder("Slag", "Namn", "Börjar", "Slutar", "Id");
        }
        assertThat(export("activities", "CSV")).isEqualTo(before);
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndTheFileDoesItOnceHoweverOftenItComes() throws Exception {
        var before = export("activities", "CSV");
        var file = (text(before)
                        + ";Workshop;Personal, Chefer;'=Ny;2026-12-01 09:00;2026-12-01 12:00;Sal 1;mia-vidare;;;;;;;\r\n")
                .getBytes(UTF_8);

        assertThat(imported("activities", file, true))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.created")
                .isEqualTo(1);
        assertThat(export("activities", "CSV")).isEqualTo(before);
        assertThat(imported("activities", file, false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.created")
                .isEqualTo(1);
        assertThat(text(export("activities", "CSV")))
                .contains(";'=Ny;2026-12-01 09:00;")
                .contains("Planerad");
        assertThat(imported("activities", file, false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.created")
                .isEqualTo(0);
        assertThat(rows(export("activities", "CSV"))).isEqualTo(rows(before) + 1);
    }

    @Test
    void aRowThatSomebodyElseChangedMeanwhileIsRefused() throws Exception {
        var file = text(export("activities", "CSV"));
        var mine =
                file.replaceFirst(";Demokratidag;(.*);Planerad;;;;;;1", ";Demokratidag;$1;Hållen;61;80;demokrati;;;1");
        assertThat(mine).isNotEqualTo(file);
        assertThat(imported("activities", mine.getBytes(UTF_8), false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changed")
                .isEqualTo(1);

        // The row is at version 2 now: the same file again changes nothing, another change by it is refused.
        assertThat(imported("activities", mine.getBytes(UTF_8), false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changed")
                .isEqualTo(0);
        assertThat(imported("activities", mine.replace(";61;80;", ";62;80;").getBytes(UTF_8), false))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].column")
                .isEqualTo("Version");
    }

    @Test
    void meetingsAreMovedAndSeriesChangedByFile() throws Exception {
        var meetings = text(export("meetings", "CSV"));
        var moved = meetings.replace("2026-12-01 09:00;2026-12-01 10:30", "2026-12-02 13:00;2026-12-02 14:30");
        assertThat(imported("meetings", moved.getBytes(UTF_8), false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changed")
                .isEqualTo(1);
        assertThat(text(export("meetings", "CSV"))).contains("2026-12-02 13:00;2026-12-02 14:30");

        var series = text(export("meeting-series", "CSV"));
        assertThat(imported(
                        "meeting-series",
                        series.replace("BYDAY=1TU", "BYDAY=ingen").getBytes(UTF_8),
                        true))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].column")
                .isEqualTo("Upprepning");
        assertThat(imported("meeting-series", series.replace(";90;", ";60;").getBytes(UTF_8), false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changed")
                .isEqualTo(1);
        assertThat(text(export("meetings", "CSV"))).contains("2027-01-05 09:00;2027-01-05 10:00");
    }

    @Test
    void whatNoFileCanChangeIsSaid() throws Exception {
        var commitments = text(export("commitments", "CSV"));
        assertThat(imported(
                        "commitments",
                        commitments.replaceFirst("Kan inte bedömas", "Hållet").getBytes(UTF_8),
                        false))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].column")
                .isEqualTo("Läge");
        assertThat(imported("activities", "Id;Namn\r\n".getBytes(UTF_8), true))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .asString()
                .startsWith("Kolumnen saknas");
    }

    @Test
    void theBoardReadsAndDoesNotWriteAndNobodyElseKnowsOfIt() throws Exception {
        var board = as("board:" + federation);
        assertThat(exported("activities", "CSV", board)).hasStatusOk();
        assertThat(imported("activities", export("activities", "CSV"), true, board))
                .hasStatus(403);
        assertThat(exported("activities", "CSV", as("office:nacka"))).hasStatus(404);
        assertThat(http.get().uri(REGISTERS + "activities/rows?format=CSV&federation=" + federation))
                .hasStatus(401);
        assertThat(exported("inget", "CSV", office)).hasStatus(404);
    }

    private void done(String path, String type, String body) {
        assertThat(http.post()
                        .uri(path)
                        .with(office)
                        .contentType(MediaType.valueOf(type))
                        .content(body))
                .hasStatus(201);
    }

    private byte[] export(String name, String format) {
        var answer = exported(name, format, office);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult exported(String name, String format, RequestPostProcessor who) {
        return http.get()
                .uri(REGISTERS + name + "/rows?format=" + format + "&federation=" + federation)
                .with(who)
                .exchange();
    }

    private MvcTestResult imported(String name, byte[] file, boolean dryRun) {
        return imported(name, file, dryRun, office);
    }

    private MvcTestResult imported(String name, byte[] file, boolean dryRun, RequestPostProcessor who) {
        return http.post()
                .uri(REGISTERS + name + "/imports?federation=" + federation + "&dryRun=" + dryRun)
                .with(who)
                .contentType(MediaType.valueOf(file[0] == 'P' ? FileFormat.EXCEL_TYPE : "text/csv"))
                .content(file)
                .exchange();
    }

    private static RequestPostProcessor as(String... roles) {
        return jwt().jwt(token -> token.subject("someone").claim("atagande", List.of(roles)));
    }

    private static String text(byte[] csv) {
        return new String(csv, UTF_8);
    }

    private static int rows(byte[] csv) throws Exception {
        var count = new int[1];
        FileFormat.CSV.sheet().read(csv, row -> count[0]++);
        return count[0] - 1;
    }

    private static List<List<String>> cells(byte[] xlsx) throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(String::valueOf).toList())
                    .toList();
        }
    }
}
