package se.atagande.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/openapi} says of an API is what it is: a change is seen and approved by somebody ({@code -Dapprove=true} writes it). */
public interface ApprovedOpenApi {

    JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The first segment of the API's paths, and the name of the file. */
    String api();

    /** What {@code /{api}/v1/openapi.json} answers. */
    byte[] described() throws Exception;

    @Test
    default void isWhatWasApproved() throws Exception {
        var now = SORTED.writeValueAsString(SORTED.readValue(described(), Object.class)) + "\n";
        var approved = approved();
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(Objects.requireNonNull(approved.getParent()));
            Files.writeString(approved, now);
        }
        assertThat(approved).as("written by make approve").hasContent(now);
    }

    @Test
    default void everyOperationIsSummedUpInEnglishAndDescribedInSwedish() throws Exception {
        var operations =
                SORTED.readTree(described()).path("paths").valueStream().flatMap(JsonNode::valueStream);
        assertThat(operations).isNotEmpty().allSatisfy(operation -> assertThat(List.of(
                        operation.path("summary").asString(""),
                        operation.path("description").asString("")))
                .as(operation.path("operationId").asString(""))
                .doesNotContain(""));
    }

    /** Two folders up from the service's compiled tests, wherever the tests are started. */
    private Path approved() throws URISyntaxException {
        var tests = Path.of(
                getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
        return tests.resolve("../../../docs/openapi/" + api() + ".json").normalize();
    }
}
