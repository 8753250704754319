package se.atagande.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** A description that leaves an operation unexplained does not pass. */
class ApprovedOpenApiTest {

    private static ApprovedOpenApi describing(String operation) {
        return new ApprovedOpenApi() {
            @Override
            public String api() {
                return "sample";
            }

            @Override
            public byte[] described() {
                return "{\"paths\": {\"/x/v1/y\": {\"get\": %s}}}"
                        .formatted(operation)
                        .getBytes(UTF_8);
            }
        };
    }

    @Test
    void anOperationNeedsASummaryAndADescription() {
        assertThatCode(() -> describing("{\"summary\": \"One\", \"description\": \"En.\"}")
                        .everyOperationIsSummedUpInEnglishAndDescribedInSwedish())
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> describing("{\"operationId\": \"one\", \"summary\": \"One\"}")
                        .everyOperationIsSummedUpInEnglishAndDescribedInSwedish());
    }
}
