package se.atagande.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.atagande.hostile.HostileInput;

/** Whatever is sent to this service, it never fails, refuses with a problem, and changes nothing that it refuses. */
@Tag("store")
class HostileInputTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);

    @Test
    void nothingHostileIsAnsweredWithAFaultOrChangesAnything() throws Exception {
        try (var service = HostileInput.start(
                CommitmentsApplication.application(), NOON, Map.of("atagande.meetings.first-planning", "PT1H"))) {
            service.as("office:stockholms-stad");
            service.prepare(
                    "POST",
                    "/commitments/v1/declaration-imports",
                    "application/yaml",
                    new ClassPathResource("declarations/stockholms-stad-2021.yaml").getContentAsString(UTF_8));
            service.prepare("POST", "/commitments/v1/activities", "application/json", """
                    {"federation": "stockholms-stad", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"], "title": "Demokratidag",
                     "startsAt": "2026-11-07T08:00:00Z", "endsAt": "2026-11-07T10:00:00Z"}""");
            service.prepare("POST", "/commitments/v1/meeting-series", "application/json", """
                    {"federation": "stockholms-stad", "kind": "APT", "workplace": "kansliet", "plan": {"title": "APT kansliet",
                     "firstDay": "2026-09-01", "rrule": "FREQ=MONTHLY;BYDAY=1TU", "startTime": "09:00", "durationMinutes": 90}}""");

            var met = service.meet("/commitments/v1/openapi.json");

            assertThat(met.faults()).isEmpty();
            assertThat(met.attempts()).isGreaterThan(500);
            assertThat(met.accepted())
                    .contains("planActivity", "beginMeetingSeries", "changeMeetingSeries", "cancelMeeting");
        }
    }
}
