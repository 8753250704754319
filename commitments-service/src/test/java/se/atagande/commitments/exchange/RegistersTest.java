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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.platform.TestPlatform;

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

    private final String federation = "prov-" + UUID.randomUUID().toString().substring(0, 8);
    private final RequestPostProcessor office = as("office:" + federation);

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
        var name = "registers-" + UUID.randomUUID();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(name));
        registry.add("spring.kafka.bootstrap-servers", TestPlatform.broker()::bootstrapServers);
        registry.add("spring.cloud.stream.bindings.fulfilment-in-0.group", () -> name);
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
    }

    @Test
    void outAndInAndOutAgainIsTheSameForEveryRegister() throws Exception {
        String list = http.get()
                .uri("/commitments/v1/registers")
                .with(office)
                .exchange()
                .getResponse()
                .getContentAsString();
        List<String> names = JsonPath.read(list, "$.items[*].name");
        assertThat(names).contains("activities", "commitments", "meeting-series", "meetings");
        for (var name : names) {
            var csv = export(name, "CSV");
            assertThat(csv.length).as(name).isGreaterThan(100);
            assertThat(imported(name, csv, false))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.unchanged")
                    .isEqualTo(rows(csv));
            assertThat(export(name, "CSV")).as(name).isEqualTo(csv);

            var xlsx = export(name, "XLSX");
            assertThat(imported(name, xlsx, false))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.unchanged")
                    .isEqualTo(rows(csv));
            assertThat(cells(export(name, "XLSX")))
                    .as(name)
                    .isEqualTo(cells(xlsx))
                    .hasSizeGreaterThan(1);
        }
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
        new CsvSheet().read(csv, row -> count[0]++);
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
