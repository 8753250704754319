package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;

/** What cannot be done is refused with a problem that says what to do, and nothing is half-done (docs/scenarios/refusals.md). */
@Tag("store")
class RefusalsTest {

    private static final Standalone SYSTEM = RunningSystem.get();
    private static final Visitor PUBLIC = Visitor.anonymous(SYSTEM);
    private static final Visitor CITY = Visitor.as(SYSTEM, DemoUser.KANSLI_STOCKHOLM);
    private static final Visitor TOWN = Visitor.as(SYSTEM, DemoUser.KANSLI_SODERTALJE);
    private static final Visitor BOARD = Visitor.as(SYSTEM, DemoUser.STYRELSE);

    private static void saysWhatToDo(Visitor.Answer answer) {
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.problem()).isNotBlank();
        assertThat(answer.at("/title").asString()).isNotBlank();
        assertThat(answer.at("/detail").asString()).isNotBlank();
        assertThat(answer.raw().body()).doesNotContain("Exception").doesNotContain("se.atagande.");
    }

    @Test
    void aBadDeclarationIsRefusedWithLineAndReasonAndNothingIsLoaded() {
        var before =
                PUBLIC.get("/commitments/v1/declarations").is(200).at("/total").asInt();
        var refused = CITY.call("POST", "/commitments/v1/declaration-imports", """
                        format: atagande/declaration/v1
                        declaration:
                          id: stockholms-stad-2027
                          federation: stockholms-stad
                          nonsense: 1
                        commitments:
                          - number: one
                        """, null, "application/yaml")
                .is(422);
        saysWhatToDo(refused);
        assertThat(refused.at("/errors/0/line").asInt()).isPositive();
        assertThat(refused.at("/errors/0/reason/sv").asString()).isNotBlank();
        assertThat(PUBLIC.get("/commitments/v1/declarations")
                        .is(200)
                        .at("/total")
                        .asInt())
                .isEqualTo(before);
        assertThat(PUBLIC.get("/commitments/v1/commitments?limit=1")
                        .at("/total")
                        .asInt())
                .isEqualTo(41);
    }

    @Test
    void anUnknownIdIsNotFound() {
        for (var path : List.of(
                "/commitments/v1/commitments/none",
                "/commitments/v1/declarations/none",
                "/commitments/v1/meetings/none",
                "/statistics/v1/months/none_2026-01",
                "/commitments/v1/none")) {
            saysWhatToDo(CITY.get(path).is(404));
        }
    }

    @Test
    void anotherFederationsResourceIsNotThereAndAnonymousMustLogIn() {
        var series = TOWN.post("/commitments/v1/meeting-series", """
                        {"federation":"sodertalje","kind":"BOARD","workplace":"styrelsen","plan":{"title":"Styrelsemöte","firstDay":"2027-02-01",
                        "rrule":"FREQ=MONTHLY;BYDAY=1MO","startTime":"13:00","durationMinutes":120}}""")
                .is(201)
                .at("/id")
                .asString();
        var path = "/commitments/v1/meeting-series/" + series;
        TOWN.get(path).is(200);
        saysWhatToDo(CITY.get(path).is(404));
        saysWhatToDo(PUBLIC.get(path).is(401));
        saysWhatToDo(CITY.post("/commitments/v1/meeting-series", """
                        {"federation":"sodertalje","kind":"APT","workplace":"kansliet","plan":{"title":"Fel förbund","firstDay":"2027-02-01",
                        "rrule":"FREQ=MONTHLY;BYDAY=1MO","startTime":"13:00","durationMinutes":60}}""").is(404));
    }

    @Test
    void theBoardReadsAndDoesNotWrite() {
        BOARD.get("/commitments/v1/meetings?federation=stockholms-stad").is(200);
        var answer = BOARD.post("/commitments/v1/meeting-series", """
                {"federation":"stockholms-stad","kind":"APT","workplace":"styrelsen","plan":{"title":"Nej","firstDay":"2027-02-01","rrule":"FREQ=MONTHLY;BYDAY=1MO","startTime":"13:00","durationMinutes":60}}""");
        assertThat(answer.status()).isIn(403, 404);
        saysWhatToDo(answer);
    }

    @Test
    void aLostUpdateIsRefused() {
        var created = CITY.post("/commitments/v1/meeting-series", """
                        {"federation":"stockholms-stad","kind":"OFFICE","workplace":"kansliet","plan":{"title":"Kanslimöte","firstDay":"2027-03-01",
                        "rrule":"FREQ=WEEKLY;BYDAY=MO","startTime":"08:30","durationMinutes":30}}""").is(201);
        var path = "/commitments/v1/meeting-series/" + created.at("/id").asString();
        var seen = CITY.get(path).is(200).etag();
        var change = """
                {"title":"Kanslimöte, nytt klockslag","firstDay":"2027-03-01","rrule":"FREQ=WEEKLY;BYDAY=MO","startTime":"09:00","durationMinutes":30}""";
        CITY.put(path, change, seen).is(200);
        saysWhatToDo(CITY.put(path, change.replace("nytt", "annat"), seen).is(412));
        assertThat(CITY.get(path).is(200).raw().body())
                .contains("nytt klockslag")
                .doesNotContain("annat klockslag");
        saysWhatToDo(CITY.call("PUT", path, change, null, "application/json").is(428));
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        for (var body :
                List.of("hej", "{\"federation\":", "[]", "{\"federation\":\"stockholms-stad\",\"kind\":\"FEST\"}")) {
            saysWhatToDo(CITY.post("/commitments/v1/meeting-series", body).is(400));
        }
        saysWhatToDo(PUBLIC.post("/deviations/v1/deviations", "{{{").is(400));
    }
}
