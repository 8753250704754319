package se.atagande.statistics.scheme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;

/** Schemes over HTTP, for everybody: the rules are no secret. */
@RestController
@RequestMapping("/statistics/v1/schemes")
@Tag(
        name = "Schemes",
        description =
                "Which tables may be published, by which rules. Vilka tabeller som får visas och enligt vilka regler.")
class SchemesApi {

    private final Schemes schemes;

    SchemesApi(Schemes schemes) {
        this.schemes = schemes;
    }

    @Operation(summary = "All schemes", description = "Alla tabeller som får visas, med sina regler.")
    @ApiResponse(responseCode = "200", description = "One page of schemes")
    @GetMapping
    Page<Scheme> list(PageRequest page) {
        return Page.cut(schemes.all().stream().toList(), page);
    }

    @Operation(summary = "One scheme", description = "En tabells regler.")
    @ApiResponse(responseCode = "200", description = "The scheme in its newest version")
    @ApiResponse(responseCode = "404", description = "There is none with this id")
    @GetMapping("/{id}")
    Scheme one(@PathVariable String id) {
        return schemes.find(id).orElseThrow(ProblemException::notFound);
    }
}
