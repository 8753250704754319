package se.atagande.statistics;

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

    @Test
    void nothingHostileIsAnsweredWithAFaultOrChangesAnything(@TempDir Path keys) {
        try (var service = HostileInput.start(
                StatisticsApplication.application(),
                NOON,
                Map.of(
                        "atagande.statistics.master-key",
                        keys.resolve("master-key.json").toString()))) {
            service.as("office:sodertalje")
                    .knowing("/statistics/v1/months", "ratt-stod_2026-05")
                    .knowing("/statistics/v1/month-mappings", "sodertalje");
            service.prepare("POST", "/statistics/v1/initiatives", "application/json", """
                    {"id":"ratt-stod","federation":"sodertalje","name":{"sv":"Rätt stöd för mig!","en":"Rätt stöd för mig!"},"from":"2026-01-01","to":null}""");

            var met = service.meet("/statistics/v1/openapi.json");

            assertThat(met.faults()).isEmpty();
            assertThat(met.attempts()).isGreaterThan(200);
            assertThat(met.accepted()).contains("enterMonths", "closeMonths", "rememberMonthMapping", "beginSurvey");
        }
    }
}
