package se.atagande.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.platform.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What docs/openapi says of this API is what it is: a change is seen and approved by somebody. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleCommitmentsService.class)
@AutoConfigureMockMvc
class OpenApiTest {

    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private MockMvc api;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        var name = "openapi-" + UUID.randomUUID();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(name));
        registry.add("spring.kafka.bootstrap-servers", TestPlatform.broker()::bootstrapServers);
        // No other test's events: several instances of one group would share them.
        registry.add("spring.cloud.stream.bindings.fulfilment-in-0.group", () -> name);
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

    private byte[] described() throws Exception {
        return api.perform(get("/commitments/v1/openapi.json"))
                .andReturn()
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
        return tests.resolve("../../../docs/openapi/commitments.json").normalize();
    }
}
