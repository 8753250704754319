package se.atagande.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What docs/openapi says of this API is what it is: a change is seen and approved by somebody. */
@Tag("store")
class OpenApiTest {

    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = SampleService.start(
                SampleService.freshName(), new TravellingClock(Instant.parse("2025-01-01T09:00:00Z")), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isWhatWasApproved() throws Exception {
        var now = SORTED.writeValueAsString(SORTED.readValue(described(), Object.class)) + "\n";
        var approved = approved();
        if (APPROVE) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, now);
        }
        assertThat(approved).as("written by make approve").hasContent(now);
    }

    @Test
    void everyOperationIsSummedUpInEnglishAndDescribedInSwedish() throws Exception {
        var operations =
                SORTED.readTree(described()).path("paths").valueStream().flatMap(JsonNode::valueStream);
        assertThat(operations).isNotEmpty().allSatisfy(operation -> assertThat(List.of(
                        operation.path("summary").asString(""),
                        operation.path("description").asString("")))
                .as(operation.path("operationId").asString(""))
                .doesNotContain(""));
    }

    private static byte[] described() throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + SampleService.port(service) + "/notifications/v1/openapi.json"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    /** Two folders up from the module's compiled tests, wherever the tests are started. */
    private static Path approved() throws URISyntaxException {
        var tests = Path.of(OpenApiTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return tests.resolve("../../../docs/openapi/notifications.json").normalize();
    }
}
