package se.atagande.notifications;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import se.atagande.house.ApprovedOpenApi;
import se.atagande.platform.TestClock;

@Tag("store")
class OpenApiTest implements ApprovedOpenApi {

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = SampleService.start(
                SampleService.freshName(), new TestClock(Instant.parse("2025-01-01T09:00:00Z")), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    public String api() {
        return "notifications";
    }

    @Override
    public byte[] described() throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + SampleService.port(service) + "/notifications/v1/openapi.json"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
