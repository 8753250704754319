package se.atagande.statistics.monthfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.statistics.StatisticsFeature;
import se.atagande.tabular.CellKind;
import se.atagande.tabular.FileFormat;
import se.atagande.tabular.Heading;

/** Months from a file: every fault named by row and column, nothing half-stored. */
class MonthFilesTest extends StatisticsFeature {

    private static final String HEADINGS =
            "Insats;Månad;Startade kvinnor;Startade män;Startade övriga;Inskrivna kvinnor;Inskrivna män;Inskrivna övriga;Avslutade kvinnor;Avslutade män;Avslutade övriga;Kommentar\r\n";

    private String federation = "";
    private String initiative = "";
    private RequestPostProcessor office = as();

    @BeforeEach
    void onTheFifthOfMay() {
        todayIs(2026, 5, 5);
        federation = fresh("forbund");
        office = as("office:" + federation);
        initiative = initiative(federation, "2026-01-01", "2026-12-31");
    }

    private MvcTestResult send(byte[] file, String parameters) {
        return http.post()
                .uri("/statistics/v1/month-files?federation=" + federation + parameters)
                .with(office)
                .contentType(MediaType.valueOf(file.length > 0 && file[0] == 'P' ? FileFormat.EXCEL_TYPE : "text/csv"))
                .content(file)
                .exchange();
    }

    private MvcTestResult send(String file, String parameters) {
        return send(file.getBytes(UTF_8), parameters);
    }

    private String row(String month, String counts) {
        return initiative + ";" + month + ";" + counts + ";\r\n";
    }

    private MvcTestResult month(String month) {
        return http.get()
                .uri("/statistics/v1/months/" + initiative + "_" + month)
                .with(office)
                .exchange();
    }

    private void nothingIsStored() {
        for (var month : List.of("2026-01", "2026-02", "2026-03", "2026-04")) {
            assertThat(month(month)).headers().hasValue("ETag", "\"0\"");
        }
    }

    @Test
    void isTriedFirstThenStoredAndSentAgainChangesNothing() {
        var file = HEADINGS + row("2026-03", "3;4;0;20;22;1;2;1;0") + row("april 2026", "1;1;0;21;23;1;0;0;0");
        assertThat(send(file, "&dryRun=true")).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.entered").isEqualTo(2);
            json.assertThat().extractingPath("$.unusual").asArray().isEmpty();
        });
        nothingIsStored();

        assertThat(send(file, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.entered")
                .isEqualTo(2);
        assertThat(month("2026-04"))
                .bodyJson()
                .extractingPath("$.counts.ongoing.men")
                .isEqualTo(23);
        assertThat(send(file, "")).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.entered").isEqualTo(0);
            json.assertThat().extractingPath("$.unchanged").isEqualTo(2);
        });
        assertThat(month("2026-04")).headers().hasValue("ETag", "\"1\"");
    }

    @Test
    void whatIsUnusualIsStoredOnlyWhenSomebodyHasSeenIt() {
        var file = HEADINGS + row("2026-03", "3;4;0;20;22;1;2;1;0") + row("2026-04", "1;1;0;80;23;1;0;0;0");
        assertThat(send(file, "")).hasStatus(409).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.type").isEqualTo("urn:atagande:problem:unusual-values");
            json.assertThat().extractingPath("$.unusual[*].row").asArray().containsOnly(3);
            json.assertThat().extractingPath("$.unusual[*].detail").asArray().anyMatch(it -> String.valueOf(it)
                    .contains("43 + 2 startade − 0 avslutade = 45"));
        });
        nothingIsStored();
        assertThat(send(file, "&unusualSeen=true")).hasStatusOk();
        assertThat(month("2026-04"))
                .bodyJson()
                .extractingPath("$.balance.agrees")
                .isEqualTo(false);
    }

    @Test
    void everyFaultIsNamedByRowAndColumnAndNothingIsStored() {
        var file = HEADINGS
                + row("2026-03", "3;4;0;20;22;1;2;1;0")
                + row("2026-13", "3;4;0;20;22;1;2;1;0")
                + row("2026-05", "3;4;0;20;22;1;2;1;0")
                + row("2025-12", "3;4;0;20;22;1;2;1;0")
                + row("2026-02", "-3;fyra;0,5;20;100001;;2;1;0")
                + "okänd;2026-04;3;4;0;20;22;1;2;1;0;\r\n"
                + row("mars 2026", "3;4;0;20;22;1;2;1;0")
                + row("2026-04", "19121212-1212;4;0;20;22;1;2;1;0");
        assertThat(send(file, "")).hasStatus(422).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.type").isEqualTo("urn:atagande:problem:import-refused");
            json.assertThat().extractingPath("$.errors[*].row").isEqualTo(List.of(3, 4, 5, 6, 6, 6, 6, 6, 7, 8, 9));
            json.assertThat()
                    .extractingPath("$.errors[*].column")
                    .as(
                            "wrong months, then negative, text, half a person, too many and none, unknown, twice, and a person's number")
                    .isEqualTo(List.of(
                            "Månad",
                            "Månad",
                            "Månad",
                            "Startade kvinnor",
                            "Startade män",
                            "Startade övriga",
                            "Inskrivna män",
                            "Inskrivna övriga",
                            "Insats",
                            "Månad",
                            "Startade kvinnor"));
            json.assertThat()
                    .extractingPath("$.errors[*].detail")
                    .asArray()
                    .as("what could be somebody's number is not said again")
                    .noneMatch(it -> String.valueOf(it).contains("19121212"));
            json.assertThat().extractingPath("$.unknownInitiatives").isEqualTo(List.of("okänd"));
        });
        nothingIsStored();
    }

    @Test
    void theFederationsOwnHeadingsAndNamesAreRememberedFromOneMonthToTheNext() {
        var own =
                "Projekt\tPeriod\tK in\tM in\tK nu\tM nu\tK ut\tM ut\tHandläggare\r\nVårt projekt\t202604\t3\t4\t20\t22\t2\t1\tX\r\n";
        assertThat(send(own, ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.unknownHeadings")
                .asArray()
                .hasSize(9);
        assertThat(http.put()
                        .uri("/statistics/v1/month-mappings/" + federation)
                        .with(office)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"headings\":["
                                + Stream.of(
                                                "Projekt:INITIATIVE",
                                                "Period:MONTH",
                                                "K in:STARTED_WOMEN",
                                                "M in:STARTED_MEN",
                                                "K nu:ONGOING_WOMEN",
                                                "M nu:ONGOING_MEN",
                                                "K ut:ENDED_WOMEN",
                                                "M ut:ENDED_MEN",
                                                "Handläggare:NONE")
                                        .map(it -> "{\"theirs\":\"" + it.split(":")[0] + "\",\"column\":\""
                                                + it.split(":")[1] + "\"}")
                                        .collect(Collectors.joining(","))
                                + "],\"initiatives\":[{\"theirs\":\"Vårt projekt\",\"initiative\":\"" + initiative
                                + "\"}]}"))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        assertThat(send(own, "")).hasStatusOk();
        assertThat(month("2026-04")).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.counts.started.men").isEqualTo(4);
            json.assertThat().extractingPath("$.counts.started.other").isEqualTo(0);
        });
        assertThat(http.get().uri("/statistics/v1/month-mappings/" + federation).with(as("office:another")))
                .hasStatus(404);
    }

    @Test
    void isReadInTheCharactersItWasSavedIn() {
        var file = HEADINGS + row("2026-03", "3;4;0;20;22;1;2;1;0");
        assertThat(send(file.getBytes(Charset.forName("windows-1252")), "&dryRun=true"))
                .hasStatusOk();
        assertThat(send(("\uFEFF" + file).getBytes(Charset.forName("UTF-16LE")), "&dryRun=true"))
                .hasStatusOk();
        var wrong = HEADINGS + row("2026-03", "fyra;4;0;20;22;1;2;1;0");
        for (var bytes : List.of(
                wrong.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + wrong).getBytes(Charset.forName("UTF-16BE")))) {
            assertThat(send(bytes, "")).hasStatus(422).bodyJson().satisfies(json -> {
                json.assertThat().extractingPath("$.errors[0].row").isEqualTo(2);
                json.assertThat().extractingPath("$.errors[0].column").isEqualTo("Startade kvinnor");
            });
        }
        nothingIsStored();
        assertThat(send(new byte[] {'P', 'K', 1, 2}, "")).hasStatus(422);
        assertThat(send("", ""))
                .satisfies(it -> assertThat(it.getResponse().getStatus()).isBetween(400, 422));
        assertThat(send("=\r\n", "")).hasStatus(422);
    }

    @Test
    void excelIsReadWithItsOwnDaysAndNumbers() throws Exception {
        var out = new ByteArrayOutputStream();
        var headings = Stream.of(HEADINGS.strip().split(";"))
                .map(it -> new Heading(
                        it,
                        it.equals("Månad")
                                ? CellKind.DAY
                                : it.matches("Insats|Kommentar") ? CellKind.TEXT : CellKind.NUMBER))
                .toList();
        FileFormat.XLSX
                .sheet()
                .write(
                        out,
                        "Månader",
                        headings,
                        Stream.of(List.of(
                                initiative, "2026-04-01", "3", "4", "0", "20", "22", "1", "2", "1", "0", "Jämnt")));
        assertThat(send(out.toByteArray(), "")).hasStatusOk();
        assertThat(month("2026-04")).bodyJson().extractingPath("$.comment").isEqualTo("Jämnt");
    }

    @Test
    void aHundredThousandRowsAreTriedAndEveryOneOfThemIsNamed() {
        var rows = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> row("2026-04", "3;4;0;20;22;1;2;1;0"))
                .collect(Collectors.joining());
        assertThat(send(HEADINGS + rows, "")).hasStatus(422).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.errors.length()").isEqualTo(99_999);
            json.assertThat().extractingPath("$.errors[-1].row").isEqualTo(100_001);
            json.assertThat().extractingPath("$.errors[-1].column").isEqualTo("Månad");
        });
        assertThat(send(HEADINGS + rows + row("2026-03", "3;4;0;20;22;1;2;1;0"), ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[-1].detail")
                .asString()
                .contains("100000");
        nothingIsStored();
    }

    @Test
    void aClosedMonthIsNotWrittenOverByAFile() {
        send(HEADINGS + row("2026-04", "3;4;0;20;22;1;2;1;0"), "");
        http.post()
                .uri("/statistics/v1/months/" + initiative + "_2026-04/closing")
                .with(office)
                .exchange();
        assertThat(send(HEADINGS + row("2026-04", "3;4;0;20;22;1;2;1;0"), "")).hasStatusOk();
        assertThat(send(HEADINGS + row("2026-04", "9;4;0;20;22;1;2;1;0") + row("2026-03", "1;1;0;1;1;0;0;0;0"), ""))
                .hasStatus(422)
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat().extractingPath("$.errors[*].row").isEqualTo(List.of(2));
                    json.assertThat().extractingPath("$.errors[*].column").isEqualTo(List.of("Månad"));
                });
        assertThat(month("2026-03")).headers().hasValue("ETag", "\"0\"");
    }

    @Test
    void onlyThoseWhoCountForTheFederationSendAFile() {
        for (var who : List.of("office:another", "board:" + federation, "staff:" + federation)) {
            assertThat(http.post()
                            .uri("/statistics/v1/month-files?federation=" + federation)
                            .with(as(who))
                            .contentType("text/csv")
                            .content(HEADINGS))
                    .hasStatus(404);
        }
    }
}
