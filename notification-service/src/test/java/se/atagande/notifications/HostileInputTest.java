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
                        "atagande.notifications.checkpoints.look-every",
                        "1h",
                        "atagande.notifications.streams.longest",
                        "300ms",
                        "atagande.notifications.duties.look-every",
                        "1h",
                        "atagande.notifications.secrecy.master-key",
                        "target/hostile-master-key",
                        // What the broker tells meanwhile changes the store too.
                        "spring.cloud.stream.default.consumer.auto-startup",
                        "false"))) {
            service.as("office:sodertalje", "partner:sodertalje").knowing("federation", "sodertalje");
            var agreement = service.prepare("POST", "/feeds/v1/sodertalje/agreements", "application/json", """
                    {"partner":"Partnern","client":"somebody","purpose":"Uppföljning","from":"2026-01-01",
                     "shares":[{"type":"se.atagande.supplier.visit-held.v1"}]}""")
                    .replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
            var path = "/feeds/v1/sodertalje/agreements/" + agreement;
            service.prepare("POST", path + "/approvals", "application/json", "");
            service.prepare(
                    "PUT",
                    path + "/endpoint",
                    "application/json",
                    "{\"url\":\"https://partner.invalid/hook\",\"scheme\":\"ED25519\"}");
            service.knowing("id", agreement);

            var met = service.meet("/notifications/v1/openapi.json");

            assertThat(met.faults()).isEmpty();
            assertThat(met.attempts()).isGreaterThan(150);
            assertThat(met.accepted()).contains("listReminders");
        }
    }
}
