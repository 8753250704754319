package se.atagande.statistics.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.release.Tables;
import se.atagande.statistics.scheme.Schemes;

/** The catalogue of open data over HTTP, for everybody, at an address that stays. */
@RestController
@RequestMapping("/statistics/v1/catalogue")
@EnableConfigurationProperties(CatalogueSettings.class)
@Tag(name = "Open data", description = "The catalogue for data portals. Katalogen för dataportaler.")
class CatalogueApi {

    private final Tables tables;
    private final Schemes schemes;
    private final CatalogueSettings settings;

    CatalogueApi(Tables tables, Schemes schemes, CatalogueSettings settings) {
        this.tables = tables;
        this.schemes = schemes;
        this.settings = settings;
    }

    @Operation(
            operationId = "getCatalogue",
            summary = "The catalogue by DCAT-AP-SE 3.0.1, as RDF/XML, Turtle or JSON-LD",
            description =
                    "Katalogen enligt DCAT-AP-SE 3.0.1, för Sveriges dataportal: varje tabell som är ute, med licens och format. "
                            + "RDF/XML om du inte ber om något annat, med Accept eller med syntax.")
    @ApiResponse(
            responseCode = "200",
            description = "Every table that everybody may read; the same statements in each syntax",
            content = {
                @Content(mediaType = "application/rdf+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/turtle", schema = @Schema(type = "string")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "422", description = "syntax is none of rdf, ttl, jsonld")
    @GetMapping
    ResponseEntity<byte[]> catalogue(
            @Parameter(description = "rdf, ttl or jsonld, for those who cannot send Accept", example = "rdf")
                    @RequestParam
                    Optional<String> syntax,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        var chosen = syntax.map(CatalogueApi::named).orElseGet(() -> accepted(accept));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.valueOf(chosen.media()), StandardCharsets.UTF_8))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(chosen.write(Catalogue.of(settings, schemes.all(), tables.published()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Syntax named(String parameter) {
        return Arrays.stream(Syntax.values())
                .filter(it -> it.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/syntax", "unknown", "Välj något av rdf, ttl, jsonld."));
    }

    /** What the reader likes best of what there is; RDF/XML where nothing of it is named, as the data portal expects. */
    private static Syntax accepted(String accept) {
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return Syntax.RDF_XML;
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .sorted(java.util.Comparator.comparingDouble(MediaType::getQualityValue)
                        .reversed())
                .flatMap(it -> Arrays.stream(Syntax.values()).filter(s -> it.includes(MediaType.valueOf(s.media()))))
                .findFirst()
                .orElse(Syntax.RDF_XML);
    }
}
