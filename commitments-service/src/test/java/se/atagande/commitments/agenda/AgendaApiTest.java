package se.atagande.commitments.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.json;

import com.jayway.jsonpath.JsonPath;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.SampleService;
import se.atagande.commitments.agenda.SampleAgendaService.Crashes;
import se.atagande.platform.TestClock;

/** Agendas, minutes and attendance as those who meet see them over HTTP. A series of first Tuesdays at nine; it is 10 February 2026. */
@Tag("store")
@SpringBootTest(
        classes = SampleAgendaService.class,
        properties = {
            "spring.application.name=commitments-service",
            "spring.config.import=classpath:event-feed.properties,classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.meetings.first-planning=PT1H",
            "atagande.agenda.first-sweep=PT1H",
            "atagande.minutes.first-sweep=PT1H",
            "atagande.attendance.first-erasure=PT0S",
            "atagande.attendance.erase-every=PT0.2S"
        })
@AutoConfigureMockMvc
class AgendaApiTest {

    private static final String API = "/commitments/v1";
    private static final RequestPostProcessor OFFICE = as("kansliet", "office:stockholms-stad");
    private static final RequestPostProcessor STAFF = as("anna", "staff:stockholms-stad");
    private static final RequestPostProcessor BOARD = as("bo", "board:stockholms-stad");
    private static final RequestPostProcessor OTHERS = as("sara", "office:sodertalje");
    private static final String SEMINAR = """
            {"kind": "SEMINAR", "audiences": ["STAFF"], "title": "Seminarium om bemötande",
             "startsAt": "2026-05-12T07:00:00Z", "endsAt": "2026-05-12T09:00:00Z"}""";

    @Autowired
    private MockMvc api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Crashes crashes;

    @Autowired
    private SettlingAgendas settling;

    @Autowired
    private MonthComments comments;

    @Autowired
    private MongoOperations store;

    private final String workplace = "w" + UUID.randomUUID();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void itIsTheTenthOfFebruary() {
        clock.set("2026-02-10T08:00:00Z");
        crashes.next(0);
    }

    @Test
    void staffProposeUntilTheLastDayAndTheOfficeAcceptsOrDeclinesWithAReason() throws Exception {
        var march = begin("APT") + "-2026-03-03";

        var wished = propose(march, "Ny rutin för bokning", STAFF);
        api.perform(get(API + "/agenda-items/" + wished).with(BOARD))
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.proposedBy").value("STAFF"))
                .andExpect(jsonPath("$.title").value("Ny rutin för bokning"));
        act(wished, "acceptance", "", STAFF).andExpect(status().isForbidden());
        act(wished, "acceptance", "", OTHERS).andExpect(status().isNotFound());
        act(wished, "acceptance", "", OFFICE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
        act(wished, "acceptance", "", OFFICE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:item-not-a-proposal"));

        var other = propose(march, "Kaffemaskinen", STAFF);
        act(other, "refusal", "{\"reason\": \" \"}", OFFICE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
        act(other, "refusal", "{\"reason\": \"Tas upp på kanslimötet.\"}", OFFICE)
                .andExpect(jsonPath("$.state").value("DECLINED"))
                .andExpect(jsonPath("$.declinedBecause").value("Tas upp på kanslimötet."));

        api.perform(get(API + "/meetings/" + march).with(STAFF))
                .andExpect(jsonPath("$.lastDayForItems").value("2026-02-24"));
        clock.set("2026-02-24T22:59:00Z");
        propose(march, "I sista stund", STAFF);
        clock.set("2026-02-24T23:01:00Z");
        proposal(march, "För sent", STAFF)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:items-closed"))
                .andExpect(jsonPath("$.detail", containsString("24 februari 2026")));
        assertThat(propose(march, "Den som leder får", OFFICE)).isNotEmpty();
    }

    @Test
    void aCommentOnAMonthIsProposedForTheNextAptOnce() throws Exception {
        begin("APT");
        store.save(
                new Document("_id", workplace + "_2026-01")
                        .append("federation", "stockholms-stad")
                        .append("initiative", workplace)
                        .append("month", "2026-01"),
                "monthComments");
        comments.sweep();
        comments.sweep();
        var id = UUID.nameUUIDFromBytes(("month comment " + workplace + "_2026-01").getBytes(UTF_8));
        api.perform(get(API + "/agenda-items/" + id).with(STAFF))
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.proposedBy").value(nullValue()))
                .andExpect(jsonPath("$.title", containsString("januari 2026")));
        assertThat(store.find(
                        org.springframework.data.mongodb.core.query.Query.query(
                                org.springframework.data.mongodb.core.query.Criteria.where("content.title")
                                        .regex(workplace)),
                        Document.class,
                        "agendaItems"))
                .hasSize(1);
    }

    @Test
    void theOrderIsTheOneThatWasPutAndALostUpdateIsRefused() throws Exception {
        var march = begin("APT") + "-2026-03-03";
        var first = propose(march, "Ett", OFFICE);
        var second = propose(march, "Två", OFFICE);
        var third = propose(march, "Tre", OFFICE);

        change(third, "place", "{\"before\": \"" + second + "\"}", tag(third), OFFICE)
                .andExpect(status().isOk());
        change(second, "place", "{\"before\": \"" + first + "\"}", tag(second), OFFICE)
                .andExpect(status().isOk());
        items("meeting=" + march).andExpect(jsonPath("$.items[*].id", contains(second, first, third)));

        change(third, "place", "{\"before\": null}", "\"1\"", OFFICE).andExpect(status().isPreconditionFailed());
        api.perform(json(
                        put(API + "/agenda-items/" + first),
                        OFFICE,
                        tag(first),
                        "{\"title\": \"Ett och ett halvt\", \"text\": null, \"minutes\": 15}"))
                .andExpect(jsonPath("$.minutes").value(15));
    }

    @Test
    void whatTheMeetingDidNotGetToStandsAtTheNextOneWithWhereItComesFrom() throws Exception {
        var series = begin("APT");
        var march = series + "-2026-03-03";
        var april = series + "-2026-04-07";
        var may = series + "-2026-05-05";
        var left = propose(march, "Hinns inte", OFFICE);
        var unanswered = propose(march, "Obesvarat förslag", STAFF);
        var declined = propose(march, "Avvisat", STAFF);
        act(declined, "refusal", "{\"reason\": \"Nej\"}", OFFICE);

        clock.set("2026-03-03T10:00:00Z");
        hold(march);
        api.perform(get(API + "/agenda-items/" + left).with(STAFF))
                .andExpect(jsonPath("$.meeting").value(april))
                .andExpect(jsonPath("$.before[0].meeting").value(march))
                .andExpect(jsonPath("$.before[0].day").value("2026-03-03"));
        items("meeting=" + april).andExpect(jsonPath("$.items[*].id", contains(left, unanswered)));
        items("meeting=" + march).andExpect(jsonPath("$.total").value(3));

        // April is cancelled: on to May. Again and again changes nothing.
        cancel(april);
        settling.sweep();
        settling.sweep();
        api.perform(get(API + "/agenda-items/" + left).with(STAFF))
                .andExpect(jsonPath("$.meeting").value(may))
                .andExpect(jsonPath("$.before[*].meeting", contains(march, april)));

        // The March meeting was closed before anybody wrote what it had decided: it takes its item back.
        deal(left, "{\"meeting\": \"" + march + "\", \"decision\": {\"text\": \"Ja\"}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.meeting").value(march))
                .andExpect(jsonPath("$.before", empty()));
    }

    @Test
    void aDecisionBecomesAnActivityExactlyOnceAndComesBackAtTheNextMeeting() throws Exception {
        var series = begin("APT");
        var march = series + "-2026-03-03";
        var item = propose(march, "Bemötande", OFFICE);
        var decision = "{\"meeting\": \"" + march
                + "\", \"note\": \"Bra samtal.\", \"decision\": {\"text\": \"Vi ordnar ett seminarium.\", \"activity\": "
                + SEMINAR + "}}";
        deal(item, decision)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:meeting-not-yet-started"));

        clock.set("2026-03-03T08:30:00Z");
        crashes.next(1);
        deal(item, decision)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.decision.activity.id").value("decision-" + item))
                .andExpect(jsonPath("$.decision.activity.planned").value(false));
        api.perform(get(API + "/activities/decision-" + item).with(OFFICE))
                .andExpect(jsonPath("$.title").value("Seminarium om bemötande"))
                .andExpect(jsonPath("$.startsAt").value("2026-05-12T07:00:00Z"));

        settling.sweep();
        settling.sweep();
        var settled = api.perform(get(API + "/agenda-items/" + item).with(OFFICE))
                .andExpect(jsonPath("$.decision.activity.planned").value(true))
                .andReturn();
        String feedback = JsonPath.read(settled.getResponse().getContentAsString(), "$.decision.feedback");
        api.perform(get(API + "/agenda-items/" + feedback).with(STAFF))
                .andExpect(jsonPath("$.origin").value("FEEDBACK"))
                .andExpect(jsonPath("$.follows").value(item))
                .andExpect(jsonPath("$.meeting").value(series + "-2026-04-07"));
        items("series=" + series + "&origin=FEEDBACK")
                .andExpect(jsonPath("$.total").value(1));
        items("activity=decision-" + item).andExpect(jsonPath("$.items[*].id", contains(item)));
        items("series=" + series + "&decided=true&sort=-decidedOn")
                .andExpect(jsonPath("$.items[*].id", contains(item)));
        deal(item, decision).andExpect(status().isConflict());
    }

    @Test
    void anActivityWhoseTimeIsToBeDecidedIsPlannedWhenItIs() throws Exception {
        var series = begin("APT");
        var march = series + "-2026-03-03";
        var item = propose(march, "Checklista", OFFICE);
        clock.set("2026-03-03T08:30:00Z");
        deal(
                        item,
                        "{\"meeting\": \"" + march + "\", \"decision\": {\"text\": \"Workshop\", \"activity\": "
                                + "{\"kind\": \"WORKSHOP\", \"audiences\": [\"STAFF\"], \"title\": \"Workshop\"}}}")
                .andExpect(jsonPath("$.decision.activity.startsAt", nullValue()))
                .andExpect(jsonPath("$.decision.activity.planned").value(false));
        api.perform(get(API + "/activities/decision-" + item).with(OFFICE)).andExpect(status().isNotFound());

        change(
                        item,
                        "activity-time",
                        "{\"startsAt\": \"2026-04-14T11:00:00Z\", \"endsAt\": \"2026-04-14T10:00:00Z\"}",
                        tag(item),
                        OFFICE)
                .andExpect(status().isUnprocessableContent());
        var time = "{\"startsAt\": \"2026-04-14T11:00:00Z\", \"endsAt\": \"2026-04-14T12:00:00Z\"}";
        change(item, "activity-time", time, tag(item), OFFICE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision.activity.planned").value(true));
        change(item, "activity-time", time, tag(item), OFFICE).andExpect(status().isConflict());
        api.perform(get(API + "/activities/decision-" + item).with(OFFICE)).andExpect(status().isOk());
    }

    @Test
    void badOutcomesChangeNothing() throws Exception {
        var march = begin("APT") + "-2026-03-03";
        var elsewhere = begin("APT") + "-2026-02-03";
        var item = propose(march, "Bemötande", OFFICE);
        var proposed = propose(march, "Förslag", STAFF);
        clock.set("2026-03-03T08:30:00Z");

        deal(item, "{\"meeting\": \"" + elsewhere + "\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/meeting"));
        deal(item, "{\"meeting\": \"no-such\"}").andExpect(status().isUnprocessableContent());
        deal(
                        item,
                        "{\"meeting\": \"" + march
                                + "\", \"decision\": {\"text\": \"x\", \"activity\": {\"kind\": \"UNKNOWN\", \"audiences\": [\"STAFF\"], \"title\": \"x\", \"startsAt\": \"2026-04-14T11:00:00Z\"}}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].pointer", contains("/decision/activity/kind", "/decision/activity/endsAt")));
        deal(proposed, "{\"meeting\": \"" + march + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:item-still-a-proposal"));
        api.perform(get(API + "/agenda-items/" + item).with(OFFICE))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
        for (var bad : List.of("sort=title", "state=OPEN", "origin=X", "decided=maybe")) {
            items(bad).andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void minutesAreApprovedByTwoOthersAndChangeNoMore() throws Exception {
        var march = begin("APT") + "-2026-03-03";
        clock.set("2026-03-03T10:00:00Z");
        hold(march);
        minutes(march, OFFICE)
                .andExpect(jsonPath("$.state").value("AWAITED"))
                .andExpect(jsonPath("$.dueOn").value("2026-03-10"))
                .andExpect(jsonPath("$.missing").value(false));
        adjust(march, STAFF).andExpect(jsonPath("$.type").value("urn:atagande:problem:minutes-not-written"));

        write(march, "Vi gick igenom trappan.", STAFF).andExpect(status().isForbidden());
        write(march, "Vi gick igenom trappan.", OFFICE)
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.sha256").value(sha256("Vi gick igenom trappan.")));
        adjust(march, OFFICE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:adjuster-wrote-minutes"));
        adjust(march, OTHERS).andExpect(status().isNotFound());
        adjust(march, STAFF).andExpect(jsonPath("$.state").value("ADJUSTED_BY_ONE"));
        adjust(march, STAFF)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:adjuster-the-same"));

        // Changed after the first approval: nobody has approved that.
        write(march, "Vi gick igenom steg 1 av trappan.", OFFICE)
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.adjustments", empty()));
        var old = tagOfMinutes(march);
        adjust(march, STAFF).andExpect(status().isOk());
        api.perform(post(API + "/meetings/" + march + "/minutes/adjustments")
                        .with(BOARD)
                        .header("If-Match", old))
                .andExpect(status().isPreconditionFailed());
        adjust(march, BOARD)
                .andExpect(jsonPath("$.state").value("LOCKED"))
                .andExpect(jsonPath("$.lockedOn").value("2026-03-03"))
                .andExpect(jsonPath("$.sha256").value(sha256("Vi gick igenom steg 1 av trappan.")))
                .andExpect(jsonPath("$.adjustments[*].role", contains("STAFF", "BOARD")));

        write(march, "Annat", OFFICE).andExpect(jsonPath("$.type").value("urn:atagande:problem:minutes-locked"));
        adjust(march, as("cia", "ambassador:stockholms-stad")).andExpect(status().isConflict());
        api.perform(json(
                        post(API + "/meetings/" + march + "/minutes/addenda"),
                        OFFICE,
                        tagOfMinutes(march),
                        "{\"text\": \"Datumet ändrades senare.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("Vi gick igenom steg 1 av trappan."))
                .andExpect(jsonPath("$.addenda[0].sha256").value(sha256("Datumet ändrades senare.")));
    }

    @Test
    void minutesThatNobodyHasWrittenAfterFiveWorkingDaysAreMissing() throws Exception {
        var april = begin("APT") + "-2026-04-07";
        clock.set("2026-04-07T10:00:00Z");
        hold(april);
        clock.set("2026-04-14T21:00:00Z");
        missing(april, false);
        clock.set("2026-04-14T22:01:00Z");
        missing(april, true);
        write(april, "Till slut.", OFFICE).andExpect(jsonPath("$.missing").value(false));
        missing(april, false);
    }

    @Test
    void namesAreSeenByThoseWhoRunTheMeetingAndGoneAfterNinetyDaysWhileTheNumberStays() throws Exception {
        var march = begin("APT") + "-2026-03-03";
        var path = API + "/meetings/" + march + "/attendance";
        names(march, "\"0\"", "\"Övning Ett\"").andExpect(status().isConflict());
        clock.set("2026-03-03T10:00:00Z");
        hold(march);
        names(march, "\"0\"", "\"Övning Ett\", \"Övning Två\", \"Övning Tre\"")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:more-names-than-present"));
        names(march, "\"0\"", "\"Övning Ett\", \"Övning Två\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.names", hasSize(2)))
                .andExpect(jsonPath("$.keptUntil").value("2026-06-01"));
        names(march, "\"0\"", "\"Övning Ett\"").andExpect(status().isPreconditionFailed());
        api.perform(get(path).with(STAFF)).andExpect(status().isForbidden());
        api.perform(get(path).with(OTHERS)).andExpect(status().isNotFound());

        clock.set("2026-06-01T10:00:00Z");
        api.perform(get(path).with(OFFICE)).andExpect(jsonPath("$.names", hasSize(2)));
        clock.set("2026-06-01T22:01:00Z");
        api.perform(get(path).with(OFFICE)).andExpect(jsonPath("$.names", empty()));
        await().untilAsserted(() -> api.perform(get(path).with(OFFICE))
                .andExpect(jsonPath("$.erasedOn").value("2026-06-02"))
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.names", empty()))
                .andExpect(jsonPath("$.present").value(2)));
        names(march, "\"2\"", "\"Övning Ett\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:names-time-over"));
        assertThat(store.findAll(Document.class, "attendance").toString()).doesNotContain("Övning");
    }

    @Test
    void aMeetingHeldTogetherIsReadByAllAndRunByItsOwner() throws Exception {
        var series = begin("INCLUSION_MEETING", "[\"sodertalje\"]");
        var march = series + "-2026-03-03";

        api.perform(get(API + "/meetings/" + march).with(OTHERS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.arrangers", contains("sodertalje", "stockholms-stad")));
        api.perform(get(API + "/meetings?federation=sodertalje&kind=INCLUSION_MEETING&limit=100")
                        .with(OTHERS))
                .andExpect(jsonPath("$.items[*].id", hasItem(march)));
        var theirs = propose(march, "Från Södertälje", OTHERS);
        api.perform(get(API + "/agenda-items/" + theirs).with(OFFICE))
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.proposedBy").value("OFFICE"));
        meetingChange(march, "theme", "{\"theme\": \"Funktionsrätt\"}", OTHERS).andExpect(status().isForbidden());

        meetingChange(march, "theme", "{\"theme\": \"Funktionsrätt\"}", OFFICE)
                .andExpect(jsonPath("$.theme").value("Funktionsrätt"));
        var april = series + "-2026-04-07";
        meetingChange(april, "theme", "{\"theme\": \" funktionsRätt \"}", OFFICE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:theme-repeated"));
        meetingChange(april, "theme", "{\"theme\": \"Funktionsrätt\", \"note\": \"Del två\"}", OFFICE)
                .andExpect(jsonPath("$.themeNote").value("Del två"));
        meetingChange(april, "place", "{\"place\": \"Kulturhuset\"}", OFFICE)
                .andExpect(jsonPath("$.place").value("Kulturhuset"))
                .andExpect(jsonPath("$.placeOfItsOwn").value(true))
                .andExpect(jsonPath("$.revision").value(1));
        api.perform(get(API + "/meetings/" + march).with(OTHERS))
                .andExpect(jsonPath("$.place").value("Mötesrummet"))
                .andExpect(jsonPath("$.revision").value(0));
    }

    @Test
    void eachKindHasThoseWhoRunItAndThoseWhoReadIt() throws Exception {
        var ambassador = as("mia", "ambassador:stockholms-stad");
        beginning("AMBASSADOR_GROUP", "null", ambassador).andExpect(status().isCreated());
        beginning("APT", "null", ambassador).andExpect(status().isForbidden());
        beginning("BOARD", "null", as("leder", "project-leader:stockholms-stad"))
                .andExpect(status().isForbidden());
        var board = begin("BOARD") + "-2026-03-03";
        api.perform(get(API + "/meetings/" + board).with(BOARD)).andExpect(status().isOk());
        api.perform(get(API + "/meetings/" + board).with(STAFF)).andExpect(status().isNotFound());
        proposal(board, "x", STAFF).andExpect(status().isNotFound());
        api.perform(get(API + "/meetings?kind=BOARD&limit=100").with(STAFF))
                .andExpect(jsonPath("$.total").value(0));
    }

    private void missing(String meeting, boolean isMissing) throws Exception {
        minutes(meeting, STAFF).andExpect(jsonPath("$.missing").value(isMissing));
        for (var asked : List.of(true, false)) {
            var list = api.perform(get(API + "/minutes?federation=stockholms-stad&limit=100&missing=" + asked)
                            .with(STAFF))
                    .andExpect(status().isOk())
                    .andReturn();
            List<String> meetings = JsonPath.read(list.getResponse().getContentAsString(), "$.items[*].meeting");
            assertThat(meetings.contains(meeting)).isEqualTo(asked == isMissing);
        }
    }

    private ResultActions names(String meeting, String tag, String names) throws Exception {
        return api.perform(
                json(put(API + "/meetings/" + meeting + "/attendance"), OFFICE, tag, "{\"names\": [" + names + "]}"));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private ResultActions minutes(String meeting, RequestPostProcessor by) throws Exception {
        return api.perform(get(API + "/meetings/" + meeting + "/minutes").with(by));
    }

    private String tagOfMinutes(String meeting) throws Exception {
        return Objects.requireNonNull(
                minutes(meeting, OFFICE).andReturn().getResponse().getHeader("ETag"));
    }

    private ResultActions write(String meeting, String text, RequestPostProcessor by) throws Exception {
        return api.perform(json(
                put(API + "/meetings/" + meeting + "/minutes"),
                by,
                tagOfMinutes(meeting),
                "{\"text\": \"" + text + "\"}"));
    }

    private ResultActions adjust(String meeting, RequestPostProcessor by) throws Exception {
        return api.perform(post(API + "/meetings/" + meeting + "/minutes/adjustments")
                .with(by)
                .header("If-Match", tagOfMinutes(meeting)));
    }

    private ResultActions items(String query) throws Exception {
        return api.perform(get(API + "/agenda-items?limit=100&" + query).with(OFFICE));
    }

    private String propose(String meeting, String title, RequestPostProcessor by) throws Exception {
        var answer = proposal(meeting, title, by).andExpect(status().isCreated());
        return id(answer);
    }

    private ResultActions proposal(String meeting, String title, RequestPostProcessor by) throws Exception {
        return api.perform(json(
                post(API + "/meetings/" + meeting + "/agenda-items"),
                by,
                "{\"title\": \"" + title + "\", \"text\": null, \"minutes\": 10, \"respekttrappan\": false}"));
    }

    private ResultActions act(String item, String what, String body, RequestPostProcessor by) throws Exception {
        return api.perform(json(post(API + "/agenda-items/" + item + "/" + what), by, tag(item), body));
    }

    private ResultActions deal(String item, String body) throws Exception {
        return act(item, "outcome", body, OFFICE);
    }

    private ResultActions change(String item, String what, String body, String tag, RequestPostProcessor by)
            throws Exception {
        return api.perform(json(put(API + "/agenda-items/" + item + "/" + what), by, tag, body));
    }

    private ResultActions meetingChange(String meeting, String what, String body, RequestPostProcessor by)
            throws Exception {
        return api.perform(
                json(put(API + "/meetings/" + meeting + "/" + what), by, tagOf("/meetings/" + meeting), body));
    }

    private String tag(String item) throws Exception {
        return tagOf("/agenda-items/" + item);
    }

    private String tagOf(String path) throws Exception {
        return Objects.requireNonNull(api.perform(get(API + path).with(OFFICE))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }

    private void hold(String meeting) throws Exception {
        api.perform(json(
                        post(API + "/meetings/" + meeting + "/holding"),
                        OFFICE,
                        tagOf("/meetings/" + meeting),
                        "{\"present\": 2, \"items\": []}"))
                .andExpect(status().isOk());
    }

    private void cancel(String meeting) throws Exception {
        api.perform(json(
                        post(API + "/meetings/" + meeting + "/cancellation"),
                        OFFICE,
                        tagOf("/meetings/" + meeting),
                        "{\"reason\": \"Planeringsdag\"}"))
                .andExpect(status().isOk());
    }

    private String begin(String kind) throws Exception {
        return begin(kind, null);
    }

    private String begin(String kind, @Nullable String arrangers) throws Exception {
        var answer = beginning(kind, arrangers, OFFICE).andExpect(status().isCreated());
        return id(answer);
    }

    private ResultActions beginning(String kind, @Nullable String arrangers, RequestPostProcessor by) throws Exception {
        return api.perform(json(post(API + "/meeting-series"), by, """
                {"federation": "stockholms-stad", "arrangers": %s, "kind": "%s", "initiative": null, "workplace": "%s",
                 "plan": {"title": "Möte", "firstDay": "2026-02-01", "rrule": "FREQ=MONTHLY;BYDAY=1TU", "startTime": "09:00",
                          "durationMinutes": 90, "place": "Mötesrummet"}}""".formatted(arrangers, kind, workplace)));
    }

    private static RequestPostProcessor as(String who, String... roles) {
        return jwt().jwt(token -> token.subject(who).claim("atagande", List.of(roles)));
    }
}
