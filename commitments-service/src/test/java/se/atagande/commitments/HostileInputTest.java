package se.atagande.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.atagande.hostile.HostileInput;

/** Whatever is sent to this service, it never fails, refuses with a problem, and changes nothing that it refuses. */
@Tag("store")
class HostileInputTest {

    private static final String JSON = "application/json";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);

    @Test
    void nothingHostileIsAnsweredWithAFaultOrChangesAnything() throws Exception {
        try (var service = HostileInput.start(
                CommitmentsApplication.application(),
                NOON,
                Map.of(
                        // What the service does by itself meanwhile is no answer to anybody.
                        "atagande.meetings.first-planning",
                        "PT1H",
                        "atagande.public-pages.first-writing",
                        "PT1H",
                        "atagande.influence.federations",
                        "stockholms-stad"))) {
            service.as("office:sodertalje", "office:stockholms-stad")
                    .knowing("federation", "stockholms-stad")
                    .knowing("initiative", "mia-vidare")
                    .knowing("/commitments/v1/registers", "activities")
                    .knowing("/commitments/v1/joint-commitments", "demokratidag");
            prepare(service);

            var met = service.meet("/commitments/v1/openapi.json");

            assertThat(met.faults()).isEmpty();
            assertThat(met.attempts()).isGreaterThan(1500);
            assertThat(met.accepted())
                    .contains(
                            "planActivity",
                            "register",
                            "beginMeetingSeries",
                            "proposeAgendaItem",
                            "assignCommitment",
                            "enterHeadcount",
                            "addMaterial",
                            "takeMeasure",
                            "makePublication",
                            "openOccasion",
                            "registerSupplier",
                            "beginRoutineAsking")
                    .hasSizeGreaterThan(60);
        }
    }

    /** Of everything that can be there, one: so that what is refused is refused for its fault, and could have changed something. */
    private static void prepare(HostileInput service) throws Exception {
        service.prepare(
                "POST",
                "/commitments/v1/declaration-imports",
                "application/yaml",
                new ClassPathResource("declarations/stockholms-stad-2021.yaml").getContentAsString(UTF_8));
        service.prepare("PUT", "/commitments/v1/headcounts/mia-vidare", JSON, """
                {"federation": "stockholms-stad", "entries": [{"from": "2026-01-01", "staff": 12}]}""");
        service.prepare("POST", "/commitments/v1/activities", JSON, """
                {"federation": "stockholms-stad", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"], "title": "Demokratidag",
                 "startsAt": "2026-11-07T08:00:00Z", "endsAt": "2026-11-07T10:00:00Z"}""");
        var workshop = service.prepare("POST", "/commitments/v1/activities", JSON, """
                {"federation": "stockholms-stad", "kind": "WORKSHOP", "audiences": ["STAFF"], "title": "Normer",
                 "startsAt": "2026-12-07T08:00:00Z", "endsAt": "2026-12-07T10:00:00Z"}""");
        var open = service.prepare(
                "PUT",
                "/commitments/v1/activities/" + at(workshop, "$.id") + "/registration",
                JSON,
                "{\"open\": true, \"places\": 180}");
        service.knowing("/commitments/v1/registrations", at(open, "$.code"));
        service.prepare("POST", "/commitments/v1/meeting-series", JSON, """
                {"federation": "stockholms-stad", "kind": "APT", "workplace": "kansliet", "plan": {"title": "APT kansliet",
                 "firstDay": "2026-09-01", "rrule": "FREQ=MONTHLY;BYDAY=1TU", "startTime": "09:00", "durationMinutes": 90}}""");
        prepareSupplier(service);
        prepareWithoutAccount(service);
        service.prepare("POST", "/commitments/v1/materials", JSON, """
                {"federation": "stockholms-stad", "kind": "FILM", "title": "Samtal om normer", "url": "https://forbundet.example/film"}""");
        service.prepare("POST", "/commitments/v1/measures", JSON, """
                {"federation": "stockholms-stad", "entry": {"initiative": "mia-vidare", "grounds": ["DISABILITY"], "step": "INVESTIGATE",
                 "day": "2026-04-14", "what": "Vi gick igenom lokalerna."}}""");
        service.prepare("POST", "/commitments/v1/publications", JSON, """
                {"federation": "stockholms-stad", "content": {"channel": "NEWSLETTER", "day": "2026-04-14", "title": "Demokratidag"}}""");
        service.prepare("POST", "/commitments/v1/influence-occasions", JSON, """
                {"federation": "stockholms-stad", "kind": "NEEDS_ANALYSIS", "title": "Behovsanalys 2026", "openedOn": "2026-03-02"}""");
        service.prepare("POST", "/commitments/v1/viewpoints", JSON, """
                {"federation": "stockholms-stad", "words": "Informationen borde finnas på fler språk."}""");
        service.prepare("PUT", "/commitments/v1/violence-work/stockholms-stad/routines/mia-vidare", JSON, """
                {"form": "NNS_SEVEN_QUESTIONS", "sides": ["EXPOSURE"], "since": "2026-09-15"}""");
    }

    /** What people without account and other federations meet. */
    private static void prepareWithoutAccount(HostileInput service) {
        service.prepare("POST", "/commitments/v1/meeting-series", JSON, """
                {"federation": "stockholms-stad", "kind": "OFFICE", "workplace": "kansliet", "plan": {"title": "Kansliet",
                 "firstDay": "2026-11-09", "rrule": "FREQ=WEEKLY;COUNT=2", "startTime": "09:00", "durationMinutes": 60}}""");
        var asked = service.prepare("POST", "/commitments/v1/outside-questions", JSON, """
                {"commitment": "stockholms-stad-2021_1", "body": "Arbetsförmedlingen", "question": "Hur går det?"}""");
        service.knowing("/commitments/v1/outside-answers", at(asked, "$.code"));
        var panel = service.prepare("POST", "/commitments/v1/panels", JSON, """
                {"federation": "stockholms-stad", "title": "Bemötande", "purpose": "Hur är det att vara ny?",
                 "contact": "panel@forbundet.example", "seats": 12, "openUntil": "2026-12-01"}""");
        service.knowing("/commitments/v1/panel-invitations", at(panel, "$.code"));
        service.prepare("POST", "/commitments/v1/vacancies", JSON, """
                {"federation": "stockholms-stad", "role": "projektledare"}""");
        service.prepare("POST", "/commitments/v1/peer-grades", JSON, """
                {"by": "sodertalje", "commitment": "stockholms-stad-2021_2", "year": 2026, "grade": "NOT_STARTED",
                 "grounds": "Inget syns i underlaget.", "events": []}""");
    }

    private static void prepareSupplier(HostileInput service) {
        var supplier = service.prepare("POST", "/commitments/v1/suppliers", JSON, """
                {"federation": "stockholms-stad", "name": "Verkstan Norr"}""");
        var path = "/commitments/v1/suppliers/" + at(supplier, "$.id");
        service.prepare("POST", path + "/agreements", JSON, """
                {"federation": "stockholms-stad", "kind": "WORK_TRAINING", "from": "2026-02-01"}""");
        service.prepare(
                "POST",
                path + "/policies?area=ACCESSIBILITY&decidedOn=2026-01-15",
                "application/octet-stream",
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
        var asked = service.prepare(
                "POST",
                "/commitments/v1/policy-requests",
                JSON,
                "{\"federation\": \"stockholms-stad\", \"supplier\": \"" + at(supplier, "$.id") + "\"}");
        service.knowing("/commitments/v1/policy-links", at(asked, "$.code"));
        var dossier = service.prepare("POST", path + "/visits", JSON, """
                {"federation": "stockholms-stad", "day": "2026-10-14"}""");
        service.knowing("agreement", at(dossier, "$.agreements[0].id"))
                .knowing("visit", at(dossier, "$.visits[0].id"))
                .knowing("policy", at(dossier, "$.policies[*].versions[0].id"));
    }

    private static String at(String json, String path) {
        var found = JsonPath.<Object>read(json, path);
        return found instanceof List<?> several ? (String) several.getFirst() : (String) found;
    }
}
