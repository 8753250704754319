package se.atagande.deviations.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.atagande.deviations.DeviationFeature;
import se.atagande.platform.HeardEvent;

/** Handling a case, through HTTP to the broker. */
class CasesApiTest extends DeviationFeature {

    @Test
    void reportedAcknowledgedAndClosedIsToldByDayWithoutAWord() {
        var id = reported("sodertalje", "Jag blev bortvald.").id();
        nowIs("2026-11-12T08:15:00Z");
        assertThat(acknowledge(id)).hasStatusOk().headers().hasValue("ETag", "\"2\"");
        nowIs("2026-11-20T16:45:00Z");
        assertThat(close(id, "NO_MEASURE_NEEDED", "Tack för att du berättade.")).hasStatusOk();
        assertThat(get("deviations/" + id, HANDLER)).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.words").isEqualTo("Jag blev bortvald.");
            json.assertThat().extractingPath("$.answer").isEqualTo("Tack för att du berättade.");
            json.assertThat().extractingPath("$.state").isEqualTo("CLOSED");
            json.assertThat().extractingPath("$.outcome").isEqualTo("NO_MEASURE_NEEDED");
            json.assertThat().extractingPath("$.grounds").asArray().containsExactly("DISABILITY", "AGE");
        });
        var who = "{\"deviation\":\"" + id + "\",\"federation\":\"sodertalje\"";
        await().untilAsserted(() -> assertThat(besideLimits(id))
                .extracting(HeardEvent::type, HeardEvent::data, HeardEvent::time)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "se.atagande.deviation.reported.v1",
                                who
                                        + ",\"initiative\":\"mia-vidare\",\"level\":\"INDIVIDUAL\",\"day\":\"2026-11-09\",\"acknowledgeBy\":\"2026-11-16\"}",
                                Instant.parse("2026-11-09T00:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "se.atagande.deviation.acknowledged.v1",
                                who + ",\"day\":\"2026-11-12\"}",
                                Instant.parse("2026-11-12T00:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "se.atagande.deviation.closed.v1",
                                who + ",\"day\":\"2026-11-20\"}",
                                Instant.parse("2026-11-20T00:00:00Z"))));
    }

    @Test
    void theListIsByStateNewestDayFirstAndWithoutWords() {
        var handler = as("case-handler:nacka");
        nowIs("2026-10-30T10:00:00Z");
        var older = reported("nacka", "Först.").id();
        nowIs("2026-11-09T10:00:00Z");
        var newer = reported("nacka", "Sedan.").id();
        var list = get("deviations?federation=nacka&state=REPORTED", handler);
        assertThat(list).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.items[*].id").asArray().containsExactly(newer, older);
            json.assertThat().extractingPath("$.items[*].late").asArray().containsExactly(false, true);
            json.assertThat().extractingPath("$.total").isEqualTo(2);
        });
        assertThat(body(list)).doesNotContain("Först", "Sedan", "words");
        assertThat(get("deviations?limit=1&page=2", handler))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(older);
        assertThat(get("deviations?state=CLOSED", handler))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void theOpenInboxOfACaseHandlerHearsThatSomethingMovedAndNeitherWhatNorWhich() {
        var own = listening(as("case-handler:tyreso"));
        var another = listening(as("case-handler:nacka"));
        var office = listening(as("office:tyreso"));
        var id = reported("tyreso", "Något hände.").id();
        await().untilAsserted(() -> assertThat(own).bodyText().contains("event:moved\ndata:deviations"));
        assertThat(own).bodyText().doesNotContain(id);
        assertThat(another).bodyText().doesNotContain("event:moved");
        assertThat(office).bodyText().doesNotContain("event:moved");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult listening(
            org.springframework.test.web.servlet.request.RequestPostProcessor who) {
        return http.get()
                .uri("/deviations/v1/moves")
                .with(who)
                .accept(org.springframework.http.MediaType.TEXT_EVENT_STREAM)
                .asyncExchange();
    }

    @Test
    void whatIsOutOfOrderIsRefusedAndChangesNothing() {
        var id = reported("sodertalje", "Något hände.").id();
        isProblem(close(id, "DISMISSED", "Nej."), 409, "deviation-not-acknowledged");
        acknowledge(id);
        isProblem(acknowledge(id), 409, "deviation-acknowledged");
        isProblem(close(id, "DISMISSED", " "), 422, "invalid");
        isProblem(close(id, "UPPKLARAT", "Nej."), 400, "unreadable-body");
        isProblem(close(id, "HANDED_OVER", "Vi lämnade över det."), 422, "invalid");
        var handedOver = post("deviations/" + id + "/closing", HANDLER, """
                {"outcome":"HANDED_OVER","recipient":"LEX_SARAH","answer":"Vi lämnade över till rätt myndighet."}""");
        assertThat(handedOver).hasStatusOk();
        isProblem(close(id, "DISMISSED", "Nej."), 409, "deviation-closed");
        assertThat(get("deviations/" + id, HANDLER)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.outcome").isEqualTo("HANDED_OVER");
            json.assertThat().extractingPath("$.answer").isEqualTo("Vi lämnade över till rätt myndighet.");
        });
    }

    @Test
    void aStepDoesNotPassOverAnIfMatchThatIsSent() {
        var id = reported("sodertalje", "Något hände.").id();
        var path = "/deviations/v1/deviations/" + id + "/acknowledgement";
        isProblem(
                http.post().uri(path).with(HANDLER).header("If-Match", "\"9\"").exchange(), 412, "changed-meanwhile");
        assertThat(http.post().uri(path).with(HANDLER).header("If-Match", "\"1\""))
                .hasStatusOk();
    }

    @Test
    void aCaseThatIsNotOnesOwnIsAnsweredAsOneThatDoesNotExist() {
        var id = reported("sodertalje", "Hemligt.").id();
        var unknown = body(get("deviations/00000000-0000-4000-8000-000000000000", HANDLER))
                .replace("00000000-0000-4000-8000-000000000000", id);
        for (var who : List.of(
                as("case-handler:stockholms-stad"),
                as("office:sodertalje"),
                as("board:sodertalje", "staff:sodertalje", "partner:sodertalje", "operator:sodertalje"))) {
            assertThat(body(get("deviations/" + id, who))).isEqualTo(unknown);
            isProblem(post("deviations/" + id + "/acknowledgement", who, ""), 404, "not-found");
            isProblem(
                    post("deviations/" + id + "/closing", who, "{\"outcome\":\"DISMISSED\",\"answer\":\"Nej.\"}"),
                    404,
                    "not-found");
            isProblem(get("deviations?federation=sodertalje", who), 404, "not-found");
        }
        isProblem(get("deviations/" + id, ANONYMOUS), 401, "login-needed");
        isProblem(get("deviations", ANONYMOUS), 401, "login-needed");
        assertThat(get("deviations", as("office:sodertalje")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("deviations/" + id, HANDLER))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REPORTED");
    }

    @Test
    void theOfficeSeesHowManyThereAreFromFiveOn() {
        for (int i = 0; i < 4; i++) {
            reported("stockholms-stad", "Nummer " + i);
        }
        var office = as("office:stockholms-stad");
        assertThat(get("counts?federation=stockholms-stad", office))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.states[*].count")
                .asArray()
                .containsExactly(null, null, null, null, null, null, null, null);
        reported("stockholms-stad", "Nummer 5");
        assertThat(get("counts?federation=stockholms-stad", office))
                .bodyJson()
                .extractingPath("$.states[*].count")
                .asArray()
                .containsExactly(5, null, null, null, null, null, null, null);
        isProblem(get("counts?federation=sodertalje", office), 404, "not-found");
        isProblem(get("counts?federation=stockholms-stad", as("board:stockholms-stad")), 404, "not-found");
    }

    @Test
    void theDescriptionOfTheApiIsOpenToAll() {
        assertThat(get("openapi.json", ANONYMOUS))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/deviations/v1/receipts'].post.summary")
                .isEqualTo("What became of a report, by its receipt");
    }

    @Test
    void theMasterKeyLiesWhereItsSettingSays(@Autowired Environment environment) {
        assertThat(masterKeyOf(environment)).exists();
    }

    private static List<HeardEvent> besideLimits(String id) {
        return HeardEvent.about("deviation-events", id).stream()
                .filter(event -> !event.type().contains("limits-set"))
                .toList();
    }
}
