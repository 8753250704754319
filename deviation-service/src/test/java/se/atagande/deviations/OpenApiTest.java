package se.atagande.deviations;

import se.atagande.house.ApprovedOpenApi;

class OpenApiTest extends DeviationFeature implements ApprovedOpenApi {

    @Override
    public String api() {
        return "deviations";
    }

    @Override
    public byte[] described() throws Exception {
        return http.get()
                .uri("/deviations/v1/openapi.json")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
