package se.atagande.deviations.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import se.atagande.deviations.DeviationFeature;

/** Telling, and coming back with the receipt, through HTTP and without login. */
class ReportsApiTest extends DeviationFeature {

    @Test
    void theReceiptFollowsTheReportToItsAnswer() {
        var reported = reported("sodertalje", "Jag fick inte samma stöd som de andra.");
        assertThat(progress(reported.receipt())).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.state").isEqualTo("REPORTED");
            json.assertThat().extractingPath("$.acknowledgeBy").isEqualTo("2026-11-16");
            json.assertThat().extractingPath("$.answer").isNull();
        });
        nowIs("2026-11-12T08:00:00Z");
        acknowledge(reported.id());
        nowIs("2026-11-20T08:00:00Z");
        immediately(reported.id(), "Vi ändrade rutinen samma dag.");
        close(reported.id(), "MEASURE_TAKEN", "Tack. Vi har ändrat rutinen.");
        assertThat(progress(
                        reported.receipt().toUpperCase(java.util.Locale.ROOT).replace(' ', '-')))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"federation":"sodertalje","nature":"DISADVANTAGE","state":"CLOSED",
                         "steps":[{"state":"REPORTED","day":"2026-11-09"},
                         {"state":"ACKNOWLEDGED","day":"2026-11-12"},{"state":"CLOSED","day":"2026-11-20"}],
                         "acknowledgeBy":"2026-11-16","feedbackBy":"2027-02-09","pausedOn":null,"late":false,
                         "outcome":"MEASURE_TAKEN","answer":"Tack. Vi har ändrat rutinen.",
                         "messages":[
                          {"kind":"REPORT","day":"2026-11-09","text":"Jag fick inte samma stöd som de andra.","recipient":null,"effect":null},
                          {"kind":"ANSWER","day":"2026-11-20","text":"Tack. Vi har ändrat rutinen.","recipient":null,"effect":null}],
                         "attachments":0,"measures":0,"measuresDone":0,"effectAsked":false,"lesson":null}""");
    }

    @Test
    void everyWrongReceiptIsAnsweredAlike() {
        var right = reported("sodertalje", "Något hände.").receipt();
        var almost = right.substring(0, right.lastIndexOf(' ')) + (right.endsWith(" kaffe") ? " kanel" : " kaffe");
        var unknown = "abborre åska älva ödla öring väder fåtölj kaffe";
        var answer = body(progress(unknown));
        isProblem(progress(unknown), 404, "receipt-unknown");
        for (var wrong : new String[] {almost, "", "strunt", "x".repeat(5000), right + " " + right, "{$ne:1}"}) {
            var result = progress(wrong);
            isProblem(result, 404, "receipt-unknown");
            assertThat(body(result)).isEqualTo(answer);
        }
        assertThat(body(post("receipts", ANONYMOUS, "{}"))).isEqualTo(answer);
        assertThat(body(post("receipts", ANONYMOUS, "{\"receipt\":null}"))).isEqualTo(answer);
    }

    @Test
    void everyRefusalSaysWhatToDoAndKeepsNothing() {
        var before = field(get("deviations?federation=tyreso", as("case-handler:tyreso")), "$.total");
        var good = report("tyreso", "Ord.");
        isProblem(post("deviations", ANONYMOUS, "inte json"), 400, "unreadable-body");
        isProblem(post("deviations", ANONYMOUS, good.replace("AGE", "HÅRFÄRG")), 400, "unreadable-body");
        isProblem(post("deviations", ANONYMOUS, good.replace("Ord.", "  ")), 422, "invalid");
        isProblem(post("deviations", ANONYMOUS, good.replace("Ord.", "o".repeat(10_001))), 422, "invalid");
        isProblem(post("deviations", ANONYMOUS, good.replace("tyreso", "roslagen")), 422, "invalid");
        isProblem(post("deviations", ANONYMOUS, good.replace("mia-vidare", "MIA Vidare")), 422, "invalid");
        isProblem(post("deviations", ANONYMOUS, good.replace("\"INDIVIDUAL\"", "null")), 422, "invalid");
        assertThat(post("deviations", ANONYMOUS, good.replace("\"DISABILITY\"", "\"UNKNOWN\"")))
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/grounds");
        assertThat(field(get("deviations?federation=tyreso", as("case-handler:tyreso")), "$.total"))
                .isEqualTo(before);
    }

    @Test
    void tenThousandCharactersAndNotKnowingTheGroundAreFine() {
        var long10000 = "å".repeat(10_000);
        var answer = post(
                "deviations",
                ANONYMOUS,
                report("sodertalje", long10000)
                        .replace("\"DISABILITY\",\"AGE\"", "\"UNKNOWN\"")
                        .replace("\"mia-vidare\"", "null"));
        assertThat(answer).hasStatus(201);
        assertThat(get("deviations/" + field(answer, "$.id"), HANDLER))
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat().extractingPath("$.words").isEqualTo(long10000);
                    json.assertThat().extractingPath("$.initiative").isNull();
                });
    }

    @Test
    void sentTwiceWithTheSameKeyItIsOneReportWithOneReceipt() {
        var answers = java.util.stream.Stream.generate(() -> body(http.post()
                        .uri("/deviations/v1/deviations")
                        .header("Idempotency-Key", "f2b1c7a0-5f0e-4c38-9a55-000000000001")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(report("sodertalje", "Nätet försvann."))
                        .exchange()))
                .limit(2)
                .toList();
        assertThat(answers.get(0)).contains("receipt").isEqualTo(answers.get(1));
    }
}
