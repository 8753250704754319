package se.atagande.statistics;

import se.atagande.house.ApprovedOpenApi;

class OpenApiTest extends StatisticsFeature implements ApprovedOpenApi {

    @Override
    public String api() {
        return "statistics";
    }

    @Override
    public byte[] described() throws Exception {
        return http.get()
                .uri("/statistics/v1/openapi.json")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
