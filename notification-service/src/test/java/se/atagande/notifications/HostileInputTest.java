package se.atagande.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.hostile.HostileInput;

/** Whatever is sent to this service, it never fails, refuses with a problem, and changes nothing that it refuses. */
@Tag("store")
class HostileInputTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);

    @Test
    void nothingHostileIsAnsweredWithAFaultOrChangesAnything() {
        try (var service = HostileInput.start(
                NotificationApplication.application(),
                NOON,
                Map.of(
                        "atagande.notifications.look-every",
                        "1h",
                        // What the broker tells meanwhile changes the store too.
                        "spring.cloud.stream.default.consumer.auto-startup",
                        "false"))) {
            service.as("office:sodertalje", "partner:sodertalje").knowing("federation", "sodertalje");

            var met = service.meet("/notifications/v1/openapi.json");

            assertThat(met.faults()).isEmpty();
            assertThat(met.attempts()).isGreaterThan(150);
            assertThat(met.accepted()).contains("listReminders");
        }
    }
}
