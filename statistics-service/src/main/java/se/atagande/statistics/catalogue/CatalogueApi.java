package se.atagande.statistics.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.statistics.release.Tables;
import se.atagande.statistics.scheme.Schemes;
import tools.jackson.databind.json.JsonMapper;

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
            summary = "The catalogue by DCAT-AP-SE 3.0.1, as JSON-LD",
            description =
                    "Katalogen enligt DCAT-AP-SE 3.0.1, för Sveriges dataportal: varje tabell som är ute, med licens och format.")
    @ApiResponse(responseCode = "200", description = "Every table that everybody may read")
    @GetMapping(produces = "application/ld+json")
    ResponseEntity<String> catalogue() {
        return ResponseEntity.ok(
                JsonMapper.shared().writeValueAsString(new Catalogue(settings, schemes.all()).of(tables.published())));
    }
}
