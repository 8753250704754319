package se.atagande.commitments.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.json;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.HeardEvent;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/** Meetings as the kansli, the board and strangers meet them over HTTP. Each test has a workplace of its own; it is 3 March 2026, half past ten. */
@Tag("store")
@SpringBootTest(
        classes = SampleMeetingService.class,
        properties = {
            "spring.application.name=commitments-service",
            "spring.config.import=classpath:event-feed.properties,classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.meetings.first-planning=PT1H"
        })
@AutoConfigureMockMvc
class MeetingsApiTest {

    private static final String MEETINGS = "/commitments/v1/meetings";
    private static final String SERIES = "/commitments/v1/meeting-series";
    private static final RequestPostProcessor OFFICE = as("office:stockholms-stad");
    private static final String ALL_DONE = """
            {"present": 9, "items": [{"code": "jamstalldhet", "done": true}],
             "step": {"round": 1, "step": 1, "done": true, "conversationRulesRead": true}}""";

    @Autowired
    private MockMvc api;

    @Autowired
    private TestClock clock;

    private final String workplace = "w" + UUID.randomUUID();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        var database = SampleMeetingService.freshDatabase();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(database));
        registry.add(
                "spring.kafka.bootstrap-servers", () -> TestPlatform.broker().bootstrapServers());
    }

    @BeforeEach
    void itIsTheThirdOfMarch() {
        clock.set(Instant.parse("2026-03-03T09:30:00Z"));
    }

    @Test
    void holdingAnAptWithEverythingDoneTellsTheItemsAndTheNextStepHasItsTurnAtOnce() throws Exception {
        var series = begin();
        var march = series + "-2026-03-03";

        api.perform(hold(march, ALL_DONE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("HELD"))
                .andExpect(jsonPath("$.present").value(9))
                .andExpect(jsonPath("$.items[0].done").value(true))
                .andExpect(jsonPath("$.step.step").value(1))
                .andExpect(jsonPath("$.step.done").value(true));

        api.perform(get(MEETINGS + "/" + series + "-2026-04-07").with(OFFICE))
                .andExpect(jsonPath("$.step.step").value(2))
                .andExpect(jsonPath("$.step.name").value("Lär!"));
        api.perform(get("/commitments/v1/respekttrappan?federation=stockholms-stad&series=" + series)
                        .with(OFFICE))
                .andExpect(jsonPath("$.round").value(1))
                .andExpect(jsonPath("$.next").value(2))
                .andExpect(jsonPath("$.history[0].meeting").value(march));
        await().untilAsserted(() -> assertThat(SampleMeetingService.heardOf(march))
                .filteredOn(event -> event.type().equals("se.atagande.meeting.held.v1"))
                .singleElement()
                .extracting(HeardEvent::data)
                .asString()
                .contains(
                        "{\"item\":\"jamstalldhet\",\"done\":true}",
                        "\"step\":{\"round\":1,\"step\":1,\"done\":true}"));
    }

    @Test
    void holdingWithoutTheEqualityItemIsRefusedUntilThereIsAReason() throws Exception {
        var march = begin() + "-2026-03-03";
        var step = "\"step\": {\"done\": true, \"conversationRulesRead\": true}}";

        refused(march, "{\"present\": 9, \"items\": [], " + step, 422, "items-unanswered", "/items");
        refused(
                march,
                "{\"present\": 9, \"items\": [{\"code\": \"jamstalldhet\", \"done\": false}], " + step,
                422,
                "reason-missing",
                "/items/0/missedReason");
        refused(
                march,
                "{\"present\": 9, \"items\": [{\"code\": \"jamstalldhet\", \"done\": false, \"missedReason\": \"OTHER\"}], "
                        + step,
                422,
                "note-missing",
                "/items/0/note");
        api.perform(hold(
                        march,
                        "{\"present\": 9, \"items\": [{\"code\": \"jamstalldhet\", \"done\": false, \"missedReason\": \"TIME_RAN_OUT\"}], "
                                + step))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].missedReason").value("TIME_RAN_OUT"));
    }

    @Test
    void theStepAsksForItsRulesItsReasonAndItsTurn() throws Exception {
        var march = begin() + "-2026-03-03";
        var equality = "{\"present\": 9, \"items\": [{\"code\": \"jamstalldhet\", \"done\": true}]";

        refused(march, equality + "}", 422, "step-unanswered", "/step");
        refused(
                march,
                equality + ", \"step\": {\"done\": true}}",
                422,
                "conversation-rules-unread",
                "/step/conversationRulesRead");
        refused(march, equality + ", \"step\": {\"done\": false}}", 422, "reason-missing", "/step/missedReason");
        api.perform(hold(march, equality + ", \"step\": {\"step\": 2, \"done\": true}}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:step-not-its-turn"));
        refused(
                march,
                "{\"present\": 9, \"items\": [{\"code\": \"jamstalldhet\", \"done\": true}, {\"code\": \"fika\", \"done\": true}], \"step\": {\"done\": true}}",
                422,
                "unknown-item",
                "/items/1/code");
    }

    @Test
    void stepSixKeepsItsResultAndStepSevenShowsItBeforeANewRoundBegins() throws Exception {
        clock.set(Instant.parse("2026-10-20T10:00:00Z"));
        var series = begin();
        var days = List.of("01-06", "02-03", "03-03", "04-07", "05-05", "06-02", "07-07");
        for (int step = 1; step <= 7; step++) {
            var meeting = series + "-2026-" + days.get(step - 1);
            if (step == 6) {
                refused(meeting, stepDone(6, null), 422, "step-result-missing", "/step/result");
            }
            if (step == 7) {
                api.perform(get(MEETINGS + "/" + meeting).with(OFFICE))
                        .andExpect(jsonPath("$.step.name").value("Gör!"))
                        .andExpect(jsonPath("$.step.previousResult").value("Styrka: öppet samtal."));
            }
            api.perform(hold(meeting, stepDone(step, step == 6 ? "Styrka: öppet samtal." : null)))
                    .andExpect(status().isOk());
        }

        api.perform(get("/commitments/v1/respekttrappan?federation=stockholms-stad&series=" + series)
                        .with(OFFICE))
                .andExpect(jsonPath("$.round").value(2))
                .andExpect(jsonPath("$.next").value(1))
                .andExpect(jsonPath("$.history", hasSize(7)));
    }

    @Test
    void isHeldOnceAndNotBeforeItTookPlace() throws Exception {
        var series = begin();
        var march = series + "-2026-03-03";
        var before = tag(march);
        api.perform(hold(march, ALL_DONE)).andExpect(status().isOk());

        for (var seen : List.of(before, tag(march))) {
            api.perform(holdSeen(march, seen, ALL_DONE))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("urn:atagande:problem:meeting-already-held"));
        }
        api.perform(hold(series + "-2026-04-07", ALL_DONE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:meeting-not-yet-started"))
                .andExpect(jsonPath("$.detail", containsString("7 april 2026 kl. 09.00")));
    }

    @Test
    void anAnswerGivenToAnOldPageIsRefused() throws Exception {
        var series = begin();
        var february = series + "-2026-02-03";
        var march = series + "-2026-03-03";
        var seen = tag(march);
        api.perform(hold(february, ALL_DONE)).andExpect(status().isOk());

        // The step that the page showed has been done by another meeting.
        api.perform(holdSeen(march, seen, ALL_DONE))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:changed-meanwhile"));
        api.perform(json(post(MEETINGS + "/" + march + "/holding"), OFFICE, ALL_DONE))
                .andExpect(status().isPreconditionRequired());
        api.perform(get(MEETINGS + "/" + march).with(OFFICE))
                .andExpect(jsonPath("$.state").value("PLANNED"));
    }

    @Test
    void aMovedMeetingKeepsItsIdAndSaysWhereItCameFrom() throws Exception {
        var april = begin() + "-2026-04-07";

        api.perform(move(april, "2026-04-09T14:00:00+02:00", "2026-04-09T15:30:00+02:00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(april))
                .andExpect(jsonPath("$.startsAt").value("2026-04-09T12:00:00Z"))
                .andExpect(jsonPath("$.movedFrom").value("2026-04-07"))
                .andExpect(jsonPath("$.revision").value(1));
        api.perform(move(april, "2026-04-09T14:00:00+02:00", "2026-04-09T14:00:00+02:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:ends-before-it-starts"));
        await().untilAsserted(() -> assertThat(SampleMeetingService.heardOf(april))
                .extracting(HeardEvent::type)
                .containsExactly("se.atagande.meeting.scheduled.v1", "se.atagande.meeting.rescheduled.v1"));
    }

    @Test
    void aMeetingOnARedDaySaysWhy() throws Exception {
        var series = begin();

        api.perform(get(MEETINGS + "/" + series + "-2026-01-06").with(OFFICE))
                .andExpect(jsonPath("$.startsAt").value("2026-01-07T08:00:00Z"))
                .andExpect(jsonPath("$.movedFrom").value("2026-01-06"))
                .andExpect(jsonPath("$.movedBecause").value("Trettondedag jul"));
    }

    @Test
    void aCancelledMeetingIsNeitherHeldNorMoved() throws Exception {
        var march = begin() + "-2026-03-03";
        api.perform(json(
                        post(MEETINGS + "/" + march + "/cancellation"),
                        OFFICE,
                        tag(march),
                        "{\"reason\": \"Planeringsdag\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CANCELLED"))
                .andExpect(jsonPath("$.cancelledBecause").value("Planeringsdag"));

        api.perform(hold(march, ALL_DONE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:meeting-cancelled"));
        api.perform(move(march, "2026-04-09T14:00:00Z", "2026-04-09T15:00:00Z")).andExpect(status().isConflict());
    }

    @Test
    void aChangedSeriesLeavesThePastAndRefusesALostUpdate() throws Exception {
        var series = begin();
        var tag = Objects.requireNonNull(api.perform(get(SERIES + "/" + series).with(OFFICE))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        api.perform(changeSeries(series, tag, plan("FREQ=MONTHLY;BYDAY=1TU", "13:00")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.plan.startTime").value("13:00"));
        api.perform(changeSeries(series, tag, plan("FREQ=MONTHLY;BYDAY=1TU", "14:00")))
                .andExpect(status().isPreconditionFailed());

        api.perform(get(MEETINGS + "/" + series + "-2026-02-03").with(OFFICE))
                .andExpect(jsonPath("$.startsAt").value("2026-02-03T08:00:00Z"));
        api.perform(get(MEETINGS + "/" + series + "-2026-03-03").with(OFFICE))
                .andExpect(jsonPath("$.startsAt").value("2026-03-03T08:00:00Z"));
        api.perform(get(MEETINGS + "/" + series + "-2026-04-07").with(OFFICE))
                .andExpect(jsonPath("$.startsAt").value("2026-04-07T11:00:00Z"))
                .andExpect(jsonPath("$.revision").value(1));
    }

    @Test
    void listsWhatIsAskedForInTheOrderOfTime() throws Exception {
        var series = begin();

        api.perform(get(MEETINGS + "?series=" + series
                                + "&from=2026-04-07&to=2026-06-02&state=PLANNED&kind=APT&limit=2")
                        .with(OFFICE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[*].id", contains(series + "-2026-04-07", series + "-2026-05-05")))
                .andExpect(jsonPath("$.items[0].items[0].title.sv").value("Jämställdhet"))
                .andExpect(jsonPath("$.items[0].step.step").value(2));
        api.perform(get(MEETINGS + "?series=" + series
                                + "&sort=-startsAt&limit=1&from=2026-01-01T00:00:00Z&to=2026-02-10T00:00:00Z")
                        .with(OFFICE))
                .andExpect(jsonPath("$.items[0].id").value(series + "-2026-02-03"));
        for (var bad : List.of("sort=title", "from=igår", "kind=FIKA", "state=OPEN")) {
            api.perform(get(MEETINGS + "?" + bad).with(OFFICE)).andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void theNextMeetingIsTheOneThatWaitsForItsMinutesThenTheFollowing() throws Exception {
        api.perform(get(MEETINGS + "/next?federation=sodertalje").with(as("office:sodertalje")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:no-next-meeting"));
        var series = begin("sodertalje", plan("FREQ=MONTHLY;BYDAY=1TU", "09:00"), as("office:sodertalje"));

        var next = api.perform(
                        get(MEETINGS + "/next?federation=sodertalje&kind=APT").with(as("office:sodertalje")))
                .andExpect(jsonPath("$.id").value(series + "-2026-03-03"))
                .andExpect(jsonPath("$.items", hasSize(0)))
                .andExpect(jsonPath("$.step").doesNotExist())
                .andReturn();
        api.perform(json(
                        post(MEETINGS + "/" + series + "-2026-03-03/holding"),
                        as("office:sodertalje"),
                        Objects.requireNonNull(next.getResponse().getHeader("ETag")),
                        "{\"present\": 4, \"items\": []}"))
                .andExpect(status().isOk());
        api.perform(get(MEETINGS + "/next?federation=sodertalje&kind=APT").with(as("office:sodertalje")))
                .andExpect(jsonPath("$.id").value(series + "-2026-04-07"));
        api.perform(get("/commitments/v1/respekttrappan?federation=sodertalje").with(as("office:sodertalje")))
                .andExpect(status().isNotFound());
    }

    @Test
    void strangersLogInOthersFindNothingAndReadersOnlyRead() throws Exception {
        var series = begin();
        var march = series + "-2026-03-03";

        for (var path : List.of("", "/next?federation=stockholms-stad", "/" + march)) {
            api.perform(get(MEETINGS + path)).andExpect(status().isUnauthorized());
        }
        for (var other : List.of(as("office:sodertalje"), as("partner:stockholms-stad"), as())) {
            api.perform(get(MEETINGS + "/" + march).with(other)).andExpect(status().isNotFound());
            api.perform(get(SERIES + "/" + series).with(other)).andExpect(status().isNotFound());
            api.perform(get(MEETINGS + "?federation=stockholms-stad").with(other))
                    .andExpect(jsonPath("$.total").value(0));
            api.perform(hold(march, ALL_DONE, other)).andExpect(status().isNotFound());
        }
        for (var reader : List.of(as("board:stockholms-stad"), as("staff:stockholms-stad"))) {
            api.perform(get(MEETINGS + "/" + march).with(reader)).andExpect(status().isOk());
            api.perform(hold(march, ALL_DONE, reader)).andExpect(status().isForbidden());
        }
        api.perform(hold(march, ALL_DONE, as("project-leader:stockholms-stad"))).andExpect(status().isOk());
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        api.perform(get(MEETINGS + "/no-such-meeting").with(OFFICE)).andExpect(status().isNotFound());
        api.perform(holdSeen("no-such-meeting", "\"1\"", ALL_DONE)).andExpect(status().isNotFound());
        api.perform(get(SERIES + "/no-such-series").with(OFFICE)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"present\":",
                "hej",
                "[1]",
                "{\"present\": \"nio\"}",
                "{\"present\": 9, \"items\": [], \"names\": [\"x\"]}"
            })
    void aBodyThatIsNotTheJsonAskedForChangesNothing(String body) throws Exception {
        var march = begin() + "-2026-03-03";

        api.perform(hold(march, body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        api.perform(get(MEETINGS + "/" + march).with(OFFICE))
                .andExpect(jsonPath("$.state").value("PLANNED"));
    }

    @Test
    void fieldsThatAreMissingAreNamed() throws Exception {
        var march = begin() + "-2026-03-03";

        api.perform(hold(march, "{\"present\": 0, \"items\": [{\"code\": \"jamstalldhet\"}], \"step\": {}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/present")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/items/0/done")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/step/done")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"första tisdagen", "FREQ=HOURLY", "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20250101"})
    void aSeriesWhoseRuleGivesNothingIsRefused(String rrule) throws Exception {
        api.perform(beginning("stockholms-stad", plan(rrule, "09:00"), OFFICE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/plan/rrule"))
                .andExpect(jsonPath("$.detail", containsString("Inget har sparats.")));
    }

    @Test
    void aSeriesIsBegunWithIdAndPlaceToFindIt() throws Exception {
        api.perform(beginning("stockholms-stad", plan("FREQ=MONTHLY;BYDAY=1TU", "9.00"), OFFICE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/plan/startTime"));
        api.perform(beginning(
                        "stockholms-stad", plan("FREQ=DAILY", "09:00").replace("2026-01-01", "1026-01-01"), OFFICE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/plan/firstDay"));
        api.perform(beginning(
                        "stockholms-stad", plan("FREQ=DAILY", "09:00").replace("2026-01-01", "2016-01-01"), OFFICE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:recurrence-with-too-many-meetings"));
        api.perform(beginning("sodertalje", plan("FREQ=MONTHLY;BYDAY=1TU", "09:00"), OFFICE))
                .andExpect(status().isNotFound());
        api.perform(beginning("stockholms-stad", plan("FREQ=MONTHLY;BYDAY=1TU", "09:00"), OFFICE))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(header().string("Location", containsString(SERIES + "/")));
        api.perform(get(SERIES + "?federation=stockholms-stad&kind=APT&limit=100")
                        .with(OFFICE))
                .andExpect(jsonPath("$.items[*].workplace", hasItem(workplace)));
    }

    private String begin() throws Exception {
        return begin("stockholms-stad", plan("FREQ=MONTHLY;BYDAY=1TU", "09:00"), OFFICE);
    }

    private String begin(String federation, String plan, RequestPostProcessor by) throws Exception {
        var answer = api.perform(beginning(federation, plan, by)).andExpect(status().isCreated());
        return id(answer);
    }

    private MockHttpServletRequestBuilder beginning(String federation, String plan, RequestPostProcessor by) {
        return json(post(SERIES), by, """
                {"federation": "%s", "kind": "APT", "initiative": null, "workplace": "%s", "plan": %s}""".formatted(federation, workplace, plan));
    }

    private static String plan(String rrule, String startTime) {
        return """
                {"title": "APT", "firstDay": "2026-01-01", "rrule": "%s", "startTime": "%s", "durationMinutes": 90,
                 "place": null, "respekttrappanLink": null}""".formatted(rrule, startTime);
    }

    private static MockHttpServletRequestBuilder changeSeries(String series, String tag, String plan) {
        return json(put(SERIES + "/" + series), OFFICE, tag, plan);
    }

    private static String stepDone(int step, @org.jspecify.annotations.Nullable String result) {
        return """
                {"present": 9, "items": [{"code": "jamstalldhet", "done": true}],
                 "step": {"step": %d, "done": true, "conversationRulesRead": true, "result": %s}}""".formatted(step, result == null ? null : "\"" + result + "\"");
    }

    private void refused(String meeting, String body, int status, String type, String pointer) throws Exception {
        api.perform(hold(meeting, body))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:" + type))
                .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
        api.perform(get(MEETINGS + "/" + meeting).with(OFFICE))
                .andExpect(jsonPath("$.state").value("PLANNED"));
    }

    private MockHttpServletRequestBuilder hold(String meeting, String body) throws Exception {
        return holdSeen(meeting, tag(meeting), body);
    }

    private MockHttpServletRequestBuilder hold(String meeting, String body, RequestPostProcessor by) throws Exception {
        return json(post(MEETINGS + "/" + meeting + "/holding"), by, tag(meeting), body);
    }

    private static MockHttpServletRequestBuilder holdSeen(String meeting, String tag, String body) {
        return json(post(MEETINGS + "/" + meeting + "/holding"), OFFICE, tag, body);
    }

    private MockHttpServletRequestBuilder move(String meeting, String startsAt, String endsAt) throws Exception {
        return json(
                put(MEETINGS + "/" + meeting + "/time"),
                OFFICE,
                tag(meeting),
                "{\"startsAt\": \"" + startsAt + "\", \"endsAt\": \"" + endsAt + "\"}");
    }

    private String tag(String meeting) throws Exception {
        return Objects.requireNonNull(api.perform(get(MEETINGS + "/" + meeting).with(OFFICE))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }
}
