package se.atagande.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What docs/openapi says of this API is what it is: a change is seen and approved by somebody. */
class OpenApiTest extends StatisticsFeature {

    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

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

    private byte[] described() throws Exception {
        return http.get()
                .uri("/statistics/v1/openapi.json")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    /** Two folders up from the module's compiled tests, wherever the tests are started. */
    private static Path approved() throws URISyntaxException {
        var tests = Path.of(OpenApiTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return tests.resolve("../../../docs/openapi/statistics.json").normalize();
    }
}
