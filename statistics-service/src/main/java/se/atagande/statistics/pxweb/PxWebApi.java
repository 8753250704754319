package se.atagande.statistics.pxweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationNames;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.release.PublishedTable;
import se.atagande.statistics.release.Tables;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.scheme.Text;
import se.atagande.statistics.table.Cut;
import se.atagande.statistics.table.Form;
import se.atagande.statistics.table.ReleasedTable;

/** Public tables over HTTP as PxWeb's API version 2 tells them, in Swedish. Read only, for everybody. */
@RestController
@RequestMapping("/statistics/v1/pxweb")
@Tag(
        name = "PxWeb",
        description =
                "Public tables as PxWeb's API version 2 tells them. Publika tabeller så som PxWebs API visar dem.")
class PxWebApi {

    private static final int MOST = 1000;

    /** The forms by the names that PxWeb gives them. */
    private static final Map<String, Form> FORMATS =
            Map.of("json-stat2", Form.JSON_STAT, "csv", Form.CSV, "xlsx", Form.EXCEL, "px", Form.PX);

    private final Tables tables;
    private final Schemes schemes;
    private final URI address;

    PxWebApi(Tables tables, Schemes schemes, @Value("${atagande.open-data.address}") URI address) {
        this.tables = tables;
        this.schemes = schemes;
        this.address = address;
    }

    /** What the API can do. */
    @Schema(name = "PxWebConfig")
    record Config(
            @Schema(example = "2.0.0") String apiVersion,
            List<Language> languages,
            String defaultLanguage,

            @Schema(description = "As many as the largest table has")
            int maxDataCells,

            String defaultDataFormat,
            List<String> dataFormats,
            String license) {}

    /** A language that tables are told in. */
    @Schema(name = "PxWebLanguage")
    record Language(String id, String label) {}

    /** Some of the tables. */
    @Schema(name = "PxWebTables")
    record Listed(String language, List<Table> tables, Paging page) {}

    /** Where in the list. */
    @Schema(name = "PxWebPage")
    record Paging(int pageNumber, int pageSize, int totalElements, int totalPages) {}

    /** A table, without its numbers. */
    @Schema(name = "PxWebTable")
    record Table(
            @Schema(example = "participants-by-gender_sodertalje_2026-04")
            String id,

            String type,
            String label,
            String description,
            LocalDate updated,
            String firstPeriod,
            String lastPeriod,
            String source,
            List<String> variableNames,
            List<Link> links) {}

    /** Where its parts are. */
    @Schema(name = "PxWebLink")
    record Link(@Schema(example = "metadata") String rel, String hreflang, String href) {}

    @Operation(
            operationId = "getPxWebConfig",
            summary = "What this API can do",
            description = "Vad gränssnittet kan: språk, format och licens.")
    @ApiResponse(responseCode = "200", description = "Languages, formats, licence")
    @GetMapping("/config")
    Config config() {
        return new Config(
                "2.0.0",
                List.of(new Language("sv", "Svenska")),
                "sv",
                100_000,
                "json-stat2",
                FORMATS.keySet().stream().sorted().toList(),
                "http://creativecommons.org/publicdomain/zero/1.0/");
    }

    @Operation(
            operationId = "listPxWebTables",
            summary = "The public tables, newest first",
            description = "De publika tabellerna, den senaste först. query söker i namn och förbund.")
    @ApiResponse(responseCode = "200", description = "One page of tables, as PxWeb's API version 2")
    @GetMapping("/tables")
    Listed list(
            @RequestParam Optional<String> query,
            @RequestParam(defaultValue = "1") int pageNumber,
            @RequestParam(defaultValue = "20") int pageSize) {
        if (pageNumber < 1 || pageNumber > 1_000_000) {
            throw ProblemException.invalid("/pageNumber", "range", "Skriv en sida från 1.");
        }
        if (pageSize < 1 || pageSize > MOST) {
            throw ProblemException.invalid("/pageSize", "range", "Skriv ett tal från 1 till " + MOST + ".");
        }
        var all = tables.published().stream()
                .sorted(Comparator.comparing(PublishedTable::on).reversed().thenComparing(PublishedTable::id))
                .map(this::told)
                .filter(it -> query.map(q -> (it.label() + " " + it.source() + " " + it.id())
                                .toLowerCase(Locale.ROOT)
                                .contains(q.toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .toList();
        return new Listed(
                "sv",
                Page.cut(all, new PageRequest(pageNumber, pageSize)).items(),
                new Paging(pageNumber, pageSize, all.size(), (all.size() + pageSize - 1) / pageSize));
    }

    @Operation(
            operationId = "getPxWebTable",
            summary = "One public table, without its numbers",
            description = "En publik tabell, utan sina tal.")
    @ApiResponse(responseCode = "200", description = "The table")
    @ApiResponse(responseCode = "404", description = "There is no public table with this id")
    @GetMapping("/tables/{id}")
    Table one(@PathVariable String id) {
        return tables.published().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(this::told)
                .orElseThrow(ProblemException::notFound);
    }

    private Table told(PublishedTable table) {
        var scheme = schemes.find(table.scheme());
        var title = scheme.map(it -> it.title().sv()).orElse(table.scheme());
        var source = String.join(
                ", ", table.federations().stream().map(FederationNames::sv).toList());
        return new Table(
                table.id(),
                "Table",
                title + ", " + source + ", " + table.block(),
                scheme.map(Scheme::open).map(Text::sv).orElse("Små tal och det som kunde röja dem visas som \"..\"."),
                table.on(),
                table.block(),
                table.block(),
                source,
                Stream.of(
                                scheme.stream()
                                        .map(Scheme::dimensions)
                                        .flatMap(List::stream)
                                        .map(d -> d.title().sv()),
                                scheme.stream().filter(it -> it.share() != null).map(it -> Cut.CONTENTS_TITLE.sv()),
                                Stream.of(Cut.TIME))
                        .flatMap(it -> it)
                        .toList(),
                List.of(
                        link("self", table.id(), ""),
                        link("metadata", table.id(), "/metadata"),
                        link("data", table.id(), "/data")));
    }

    private Link link(String rel, String id, String part) {
        return new Link(
                rel, "sv", address.toString().replaceAll("/+$", "") + "/statistics/v1/pxweb/tables/" + id + part);
    }

    @Operation(
            operationId = "getPxWebMetadata",
            summary = "What a table divides by: variables with their values, as JSON-stat 2 without numbers",
            description = "Vad tabellen delas efter: variabler och deras värden, som JSON-stat 2 utan tal.")
    @ApiResponse(
            responseCode = "200",
            description = "A dataset without values",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "There is no public table with this id")
    @GetMapping("/tables/{id}/metadata")
    ResponseEntity<byte[]> metadata(@PathVariable String id) {
        var table = table(id);
        return answer(table, Form.JSON_STAT, Form.described(table));
    }

    @Operation(
            operationId = "getPxWebData",
            summary = "Numbers of a table; of some values of its variables where they are chosen",
            description =
                    "Tabellens tal, eller de som du väljer med valueCodes[variabel]=kod,kod. En variabel som du inte nämner "
                            + "summeras om tabellen har den summan. Som JSON-stat 2, CSV, Excel eller PC-Axis.",
            parameters =
                    @Parameter(
                            in = ParameterIn.QUERY,
                            name = "valueCodes[gender]",
                            description = "Codes of a variable with commas between, or *. En variabels koder, eller *.",
                            example = "women,men",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "The numbers, in the form that was asked for",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "There is no public table with this id")
    @ApiResponse(responseCode = "422", description = "A variable, a code or the format is not there")
    @GetMapping("/tables/{id}/data")
    ResponseEntity<byte[]> data(
            @PathVariable String id,
            @RequestParam(defaultValue = "json-stat2") String outputFormat,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        var form = Optional.ofNullable(FORMATS.get(outputFormat))
                .orElseThrow(() -> ProblemException.invalid(
                        "/outputFormat",
                        "unknown",
                        "Välj något av "
                                + String.join(
                                        ", ", FORMATS.keySet().stream().sorted().toList())
                                + "."));
        var table = table(id);
        return answer(table, form, form.of(Selection.of(parameters).from(Cut.told(table))));
    }

    private ReleasedTable table(String id) {
        return tables.published(id).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<byte[]> answer(ReleasedTable table, Form form, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(form.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(table.document().release() + "." + form.ending())
                                .build()
                                .toString())
                .body(body);
    }
}
