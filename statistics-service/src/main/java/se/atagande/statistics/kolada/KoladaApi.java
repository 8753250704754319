package se.atagande.statistics.kolada;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.kolada.KeyFigures.Data;
import se.atagande.statistics.release.PublishedTable;
import se.atagande.statistics.release.Tables;

/** Public tables over HTTP as Kolada's API version 3 tells them: its addresses, its field names, its pages. Read only, for everybody. */
@RestController
@RequestMapping("/statistics/v1/kolada")
@Tag(
        name = "Key figures",
        description =
                "Public tables as Kolada's API tells them: K, M, T. Publika tabeller så som Koladas API visar dem.")
class KoladaApi {

    private static final int MOST = 5000;
    private static final String PAGE = "Pages as Kolada's: page from 1, per_page at most 5000. ";
    private static final String HIDDEN = "Det som är dolt, och noll, saknar värde och har status Missing. ";
    private static final String SV = "Flera id:n skrivs med komma mellan.";

    private final Tables tables;
    private final URI address;

    KoladaApi(Tables tables, @Value("${atagande.open-data.address}") URI address) {
        this.tables = tables;
        this.address = address;
    }

    /** A page as Kolada writes one; next and previous by both of the names that its versions have used. */
    record Answer<T>(
            List<T> values,

            @Schema(description = "Of this page") int count,

            @JsonProperty("next_url") @Nullable String nextUrl,
            @JsonProperty("previous_url") @Nullable String previousUrl,
            @JsonProperty("next_page") @Nullable String nextPage,
            @JsonProperty("previous_page") @Nullable String previousPage) {}

    /** Which page was asked for. */
    private record Wanted(HttpServletRequest request, int page, int perPage) {

        Wanted {
            if (page < 1 || page > 1_000_000) {
                throw ProblemException.invalid("/page", "range", "Skriv en sida från 1.");
            }
            if (perPage < 1 || perPage > MOST) {
                throw ProblemException.invalid("/per_page", "range", "Skriv ett tal från 1 till " + MOST + ".");
            }
        }
    }

    private <T> Answer<T> answer(List<T> all, Wanted wanted) {
        var values =
                Page.cut(all, new PageRequest(wanted.page(), wanted.perPage())).items();
        var more = (long) wanted.page() * wanted.perPage() < all.size();
        var next = more ? at(wanted, wanted.page() + 1) : null;
        var previous = wanted.page() > 1 && !all.isEmpty() ? at(wanted, wanted.page() - 1) : null;
        return new Answer<>(values, values.size(), next, previous, next, previous);
    }

    private String at(Wanted wanted, int page) {
        var path = UriComponentsBuilder.fromUri(address)
                .replacePath(wanted.request().getRequestURI());
        var title = wanted.request().getParameter("title");
        if (title != null) {
            path.queryParam("title", "{title}");
        }
        path.queryParam("page", page).queryParam("per_page", wanted.perPage());
        return path.encode()
                .buildAndExpand(title == null ? Map.of() : Map.of("title", title))
                .toUriString();
    }

    private KeyFigures figures() {
        return new KeyFigures(tables.published(it -> true));
    }

    /** Without reading tables of other schemes or times. */
    private KeyFigures figures(@Nullable String kpis, @Nullable String periods) {
        var schemes = kpis == null
                ? null
                : ids(kpis).stream().map(it -> it.replaceAll("\\..*", "")).collect(Collectors.toSet());
        var blocks = periods == null ? null : ids(periods);
        return new KeyFigures(tables.published((PublishedTable it) ->
                (schemes == null || schemes.contains(it.scheme())) && (blocks == null || blocks.contains(it.block()))));
    }

    private static Set<String> ids(String commaSeparated) {
        return Stream.of(commaSeparated.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    /** Some of those with these ids; 404 where there is none of them. */
    private static <T> List<T> only(List<T> all, @Nullable String ids, Function<T, @Nullable String> id) {
        if (ids == null) {
            return all;
        }
        var wanted = ids(ids);
        var found = all.stream()
                .filter(it -> wanted.contains(String.valueOf(id.apply(it))))
                .toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        return found;
    }

    private static <T> List<T> titled(List<T> all, @Nullable String title, Function<T, String> of) {
        return title == null
                ? all
                : all.stream()
                        .filter(it -> of.apply(it).toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    @Operation(
            operationId = "listKoladaKpis",
            summary = "Key figures, each divided by gender",
            description = PAGE + "Nyckeltal, vart och ett delat efter kön.")
    @ApiResponse(responseCode = "200", description = "One page")
    @GetMapping("/kpi")
    Answer<KeyFigures.Kpi> kpis(
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return answer(titled(figures().kpis(), title, KeyFigures.Kpi::title), new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaKpis",
            summary = "Key figures, each divided by gender, by their ids",
            description = PAGE + "Nyckeltal, vart och ett delat efter kön. " + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is none with these ids")
    @GetMapping("/kpi/{ids}")
    Answer<KeyFigures.Kpi> kpisById(
            @PathVariable String ids,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return answer(only(figures().kpis(), ids, KeyFigures.Kpi::id), new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "listKoladaMunicipalities",
            summary = "Federations, where Kolada has municipalities",
            description =
                    PAGE + "Förbund, där Kolada har kommuner; flera som räknas tillsammans har id:n med _ mellan.")
    @ApiResponse(responseCode = "200", description = "One page")
    @GetMapping("/municipality")
    Answer<KeyFigures.Municipality> municipalities(
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return answer(
                titled(figures().municipalities(), title, KeyFigures.Municipality::title),
                new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaMunicipalities",
            summary = "Federations, where Kolada has municipalities, by their ids",
            description = PAGE
                    + "Förbund, där Kolada har kommuner; flera som räknas tillsammans har id:n med _ mellan. " + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is none with these ids")
    @GetMapping("/municipality/{ids}")
    Answer<KeyFigures.Municipality> municipalitiesById(
            @PathVariable String ids,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return answer(
                only(figures().municipalities(), ids, KeyFigures.Municipality::id), new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "listKoladaUnits",
            summary = "Initiatives, where Kolada has organisational units",
            description = PAGE + "Insatser, där Kolada har enheter.")
    @ApiResponse(responseCode = "200", description = "One page")
    @GetMapping("/ou")
    Answer<KeyFigures.Unit> units(
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return answer(titled(figures().units(), title, KeyFigures.Unit::title), new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaUnits",
            summary = "Initiatives, where Kolada has organisational units, by their ids",
            description = PAGE + "Insatser, där Kolada har enheter. " + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is none with these ids")
    @GetMapping("/ou/{ids}")
    Answer<KeyFigures.Unit> unitsById(
            @PathVariable String ids,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return answer(only(figures().units(), ids, KeyFigures.Unit::id), new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaDataByAll",
            summary = "Values of these federations, key figures and times, by gender",
            description = PAGE + "Förbundens värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/data/kpi/{kpi}/municipality/{municipality}/year/{year}")
    Answer<Data> dataByAll(
            @PathVariable String kpi,
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofFederations(kpi, municipality, year, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaDataOverYears",
            summary = "Values of these federations and key figures, over time, by gender",
            description = PAGE + "Förbundens värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/data/kpi/{kpi}/municipality/{municipality}")
    Answer<Data> dataOverYears(
            @PathVariable String kpi,
            @PathVariable String municipality,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofFederations(kpi, municipality, null, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaDataOfAll",
            summary = "Values of all federations, by gender",
            description = PAGE + "Förbundens värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/data/kpi/{kpi}/year/{year}")
    Answer<Data> dataOfAll(
            @PathVariable String kpi,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofFederations(kpi, null, year, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaDataOfOne",
            summary = "Values of these federations, every key figure, by gender",
            description = PAGE + "Förbundens värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/data/municipality/{municipality}/year/{year}")
    Answer<Data> dataOfOne(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofFederations(null, municipality, year, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaUnitDataByAll",
            summary = "Values of these initiatives, key figures and times, by gender",
            description = PAGE + "Insatsernas värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/oudata/kpi/{kpi}/ou/{ou}/year/{year}")
    Answer<Data> unitDataByAll(
            @PathVariable String kpi,
            @PathVariable String ou,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofUnits(kpi, ou, year, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaUnitDataOverYears",
            summary = "Values of these initiatives and key figures, over time, by gender",
            description = PAGE + "Insatsernas värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/oudata/kpi/{kpi}/ou/{ou}")
    Answer<Data> unitDataOverYears(
            @PathVariable String kpi,
            @PathVariable String ou,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofUnits(kpi, ou, null, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaUnitDataOfAll",
            summary = "Values of all initiatives, by gender",
            description = PAGE + "Insatsernas värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/oudata/kpi/{kpi}/year/{year}")
    Answer<Data> unitDataOfAll(
            @PathVariable String kpi,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofUnits(kpi, null, year, new Wanted(request, page, perPage));
    }

    @Operation(
            operationId = "getKoladaUnitDataOfOne",
            summary = "Values of these initiatives, every key figure, by gender",
            description = PAGE + "Insatsernas värden efter kön (K, M, T). " + HIDDEN + SV)
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "There is no such table")
    @GetMapping("/oudata/ou/{ou}/year/{year}")
    Answer<Data> unitDataOfOne(
            @PathVariable String ou,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "" + MOST) int perPage,
            @Parameter(hidden = true) HttpServletRequest request) {
        return ofUnits(null, ou, year, new Wanted(request, page, perPage));
    }

    private Answer<Data> ofFederations(
            @Nullable String kpi, @Nullable String municipality, @Nullable String year, Wanted wanted) {
        var all = figures(kpi, year).ofFederations();
        return answer(only(only(all, kpi, Data::kpi), municipality, Data::municipality), wanted);
    }

    private Answer<Data> ofUnits(@Nullable String kpi, @Nullable String ou, @Nullable String year, Wanted wanted) {
        var all = figures(kpi, year).ofUnits();
        return answer(only(only(all, kpi, Data::kpi), ou, Data::ou), wanted);
    }
}
