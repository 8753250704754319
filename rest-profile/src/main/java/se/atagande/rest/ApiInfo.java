package se.atagande.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /{api}/v1/api-info}: what this API is (profile rule VER.06). */
@RestController
class ApiInfo {

    private final RestProperties settings;

    ApiInfo(RestProperties settings) {
        this.settings = settings;
    }

    @Operation(
            summary = "What this API is, and where it is described",
            description = "Vad det här API:et är och var det beskrivs.")
    @GetMapping("/{api}/v1/api-info")
    Map<String, String> info(@PathVariable String api) {
        if (!settings.apis().contains(api)) {
            throw ProblemException.notFound();
        }
        return Map.of(
                "apiName",
                api,
                "apiVersion",
                "1.0.0",
                "apiStatus",
                "beta",
                "apiDocumentation",
                "/" + api + "/v1/openapi.json");
    }
}
