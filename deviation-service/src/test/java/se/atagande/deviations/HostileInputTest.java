package se.atagande.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.atagande.hostile.HostileInput;

/** Whatever is sent to this service, it never fails, refuses with a problem, and changes nothing that it refuses. */
@Tag("store")
class HostileInputTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path keys;

    @Test
    void nothingHostileIsAnsweredWithAFaultOrChangesAnything() {
        try (var service = HostileInput.start(
                DeviationApplication.application(),
                NOON,
                Map.of("atagande.deviations.master-key", keys.resolve("master-key.json")))) {
            service.as("case-handler:sodertalje");
            service.prepare("POST", "/deviations/v1/deviations", "application/json", """
                    {"federation":"sodertalje","level":"INDIVIDUAL","grounds":["AGE"],"words":"Något gick fel."}""");

            var met = service.meet("/deviations/v1/openapi.json");

            assertThat(met.faults()).isEmpty();
            assertThat(met.attempts()).isGreaterThan(200);
            assertThat(met.accepted()).contains("acknowledgeCaseSteps", "reportReports");
        }
    }
}
