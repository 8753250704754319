package se.atagande.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.PublicationId;
import se.atagande.contracts.ViolenceSide;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.publication.PublicationWithdrawn;
import se.atagande.contracts.violence.RoutineAskingBegun;
import se.atagande.contracts.violence.RoutineAskingEnded;
import se.atagande.contracts.violence.SupportMapUpdated;
import se.atagande.statistics.OtherServices;
import se.atagande.statistics.StatisticsFeature;

/** What another service tells of the work comes out by the one gate: what counts persons protected, what counts none as it is, with none as 0. */
class WorkFiguresTest extends StatisticsFeature {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 7);

    private final FederationId federation = new FederationId(fresh("forbund"));

    @Autowired
    private MongoOperations mongo;

    private void meeting(MeetingKind kind, LocalDate day, boolean done, MeetingHeld.@Nullable StepOutcome step) {
        OtherServices.tell(
                new MeetingHeld(
                        new MeetingId(UUID.randomUUID().toString()),
                        federation,
                        new MeetingSeriesId("s"),
                        kind,
                        null,
                        day,
                        List.of(new MeetingHeld.ItemOutcome("jamstalldhet", done, done ? null : MissedReason.OTHER)),
                        step,
                        null),
                1);
    }

    private void activity(String id, long sequence, ActivityKind kind, Set<Audience> whom, int reached, String topic) {
        OtherServices.tell(
                new ActivityHeld(
                        new ActivityId(id),
                        federation,
                        Set.of(federation),
                        kind,
                        whom,
                        null,
                        APRIL,
                        reached,
                        null,
                        Set.of(topic)),
                sequence);
    }

    private void kept(String collection, int lines) {
        await().untilAsserted(() -> assertThat(mongo.count(
                        Query.query(Criteria.where("federation").is(federation.value())), Document.class, collection))
                .isEqualTo(lines));
    }

    private String sealed(String scheme, String block) {
        assertThat(ask(scheme, block)).hasStatus(202);
        var path =
                "/statistics/v1/releases/" + scheme + "_" + federation + "_" + block.toLowerCase(java.util.Locale.ROOT);
        await().untilAsserted(() -> assertThat(http.get().uri(path).with(as("office:" + federation)))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SEALED"));
        return path;
    }

    private MvcTestResult ask(String scheme, String block) {
        return http.post()
                .uri("/statistics/v1/releases")
                .with(as("office:" + federation))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"scheme\":\"" + scheme + "\",\"federation\":\"" + federation + "\",\"block\":\"" + block
                        + "\"}")
                .exchange();
    }

    private static void shows(AbstractJsonContentAssert<?> json, String where, @Nullable Integer value) {
        json.extractingPath("$.cells[?(" + where + ")].value")
                .isEqualTo(value == null ? java.util.Collections.singletonList(null) : List.of(value));
    }

    @Test
    void meetingsAreNoPersonsAndNothingOfThemIsHidden() {
        todayIs(2026, 5, 3);
        var step = new MeetingHeld.StepOutcome(1, 2, true, null);
        meeting(MeetingKind.APT, APRIL, true, step);
        meeting(MeetingKind.APT, APRIL.plusDays(7), false, null);
        meeting(MeetingKind.BOARD, APRIL.minusMonths(1), true, null);
        kept("heldMeetings", 3);
        assertThat(ask("meetings-held", "2026-05")).as("it is May").hasStatus(409);
        var april = sealed("meetings-held", "2026-04");
        assertThat(http.get().uri(april + "/table")).hasStatusOk().bodyJson().satisfies(json -> {
            shows(json.assertThat(), "@.at.kind == 'apt' && @.at.measure == 'held'", 2);
            shows(json.assertThat(), "@.at.kind == 'apt' && @.at.measure == 'all-items'", 1);
            shows(json.assertThat(), "@.at.kind == 'apt' && @.at.measure == 'step'", 1);
            shows(json.assertThat(), "@.at.kind == 'board' && @.at.measure == 'held'", 0);
            json.assertThat().extractingPath("$.threshold").isEqualTo(0);
            json.assertThat()
                    .extractingPath("$.footnote.sv")
                    .asString()
                    .startsWith("Räknar möten, inte personer: inget är dolt.");
        });
        var quarter = sealed("meetings-held", "2026-Q1");
        assertThat(http.get().uri(quarter + "/table"))
                .bodyJson()
                .satisfies(json -> shows(json.assertThat(), "@.at.kind == 'board' && @.at.measure == 'held'", 1));
        assertThat(http.get().uri(april + "/origin")).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.facts[*].fact.day").isEqualTo(List.of("2026-04-07", "2026-04-14"));
            json.assertThat().extractingPath("$.facts[0].fact.what.sv").isEqualTo("APT");
            json.assertThat().extractingPath("$.open.sv").asString().contains("inte personer");
        });
        assertThat(http.post()
                        .uri("/statistics/v1/scheme-changes")
                        .with(as("office:" + federation))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"scheme\":\"meetings-held\",\"federation\":\"" + federation
                                + "\",\"threshold\":20,\"reason\":\"Övning\"}"))
                .as("there is no threshold to raise")
                .hasStatus(422);
    }

    @Test
    void thoseWhomActivitiesReachedArePersonsAndTheActivitiesAreNot() {
        todayIs(2026, 5, 3);
        var day = fresh("day");
        activity(day, 1, ActivityKind.DEMOCRACY_DAY, Set.of(Audience.STAFF, Audience.POLITICIANS), 9, "demokrati");
        activity(day, 2, ActivityKind.DEMOCRACY_DAY, Set.of(Audience.STAFF, Audience.POLITICIANS), 61, "demokrati");
        activity(fresh("training"), 1, ActivityKind.STAFF_TRAINING, Set.of(Audience.STAFF), 3, "vald-i-nara-relation");
        kept("heldActivities", 2);
        await().untilAsserted(() -> assertThat(mongo.findById(day, Document.class, "heldActivities"))
                .as("the latest holds")
                .containsEntry("reached", 61));
        assertThat(http.get().uri(sealed("activities-held", "2026-04") + "/table"))
                .bodyJson()
                .satisfies(json -> {
                    shows(
                            json.assertThat(),
                            "@.at.about == 'violence' && @.at.kind == 'total' && @.at.whom == 'staff'",
                            1);
                    shows(
                            json.assertThat(),
                            "@.at.about == 'total' && @.at.kind == 'total' && @.at.whom == 'total'",
                            2);
                });
        assertThat(http.get().uri(sealed("reached-by-activities", "2026-04") + "/table"))
                .bodyJson()
                .satisfies(json -> {
                    shows(
                            json.assertThat(),
                            "@.at.about == 'total' && @.at.kind == 'total' && @.at.whom == 'total'",
                            65);
                    shows(
                            json.assertThat(),
                            "@.at.about == 'violence' && @.at.kind == 'total' && @.at.whom == 'staff'",
                            null);
                    shows(
                            json.assertThat(),
                            "@.at.about == 'other' && @.at.kind == 'total' && @.at.whom == 'total'",
                            60);
                });
    }

    @Test
    void whatWasPublishedAndTakenBackCountsNoMore() {
        todayIs(2026, 5, 3);
        var mistake = new PublicationId(UUID.randomUUID().toString());
        OtherServices.tell(new PublicationMade(mistake, federation, Channel.WEBSITE, APRIL, Set.of()), 1);
        OtherServices.tell(new PublicationWithdrawn(mistake, federation, Channel.WEBSITE, APRIL), 2);
        OtherServices.tell(
                new PublicationMade(
                        new PublicationId(UUID.randomUUID().toString()),
                        federation,
                        Channel.NEWSLETTER,
                        APRIL,
                        Set.of()),
                1);
        kept("madePublications", 2);
        await().untilAsserted(() -> assertThat(mongo.findById(mistake.value(), Document.class, "madePublications"))
                .containsEntry("withdrawn", true));
        assertThat(http.get().uri(sealed("publications-made", "2026-04") + "/table"))
                .bodyJson()
                .satisfies(json -> {
                    shows(json.assertThat(), "@.at.channel == 'website'", 0);
                    shows(json.assertThat(), "@.at.channel == 'total'", 1);
                });
    }

    @Test
    void whoAsksOnTheLastDayIsWhatWasSaidLast() {
        todayIs(2026, 8, 3);
        var one = initiative(federation.value(), "2026-01-01", "");
        var two = initiative(federation.value(), "2026-01-01", "");
        var both = Set.of(ViolenceSide.EXPOSURE, ViolenceSide.PERPETRATION);
        var form = AskingForm.NNS_SEVEN_QUESTIONS;
        OtherServices.tell(new RoutineAskingBegun(federation, new InitiativeId(one), form, both, APRIL), 1);
        OtherServices.tell(
                new RoutineAskingBegun(federation, new InitiativeId(two), form, Set.of(ViolenceSide.EXPOSURE), APRIL),
                2);
        OtherServices.tell(new SupportMapUpdated(federation, APRIL), 3);
        OtherServices.tell(new RoutineAskingEnded(federation, new InitiativeId(one), LocalDate.of(2026, 7, 10)), 4);
        kept("violenceTold", 4);
        var june = sealed("violence-asking", "2026-Q2");
        assertThat(http.get().uri(june + "/table")).as("not for everybody").hasStatus(404);
        assertThat(http.get().uri(june + "/table").with(as("board:" + federation)))
                .bodyJson()
                .satisfies(json -> {
                    shows(json.assertThat(), "@.at.initiative == 'total' && @.at.asks == 'asks'", 2);
                    shows(json.assertThat(), "@.at.initiative == 'total' && @.at.asks == 'perpetration'", 1);
                });
        assertThat(http.get()
                        .uri(sealed("violence-asking", "2026-07") + "/table")
                        .with(as("board:" + federation)))
                .bodyJson()
                .satisfies(json -> shows(json.assertThat(), "@.at.initiative == 'total' && @.at.asks == 'asks'", 1));
        assertThat(http.get().uri(june + "/origin").with(as("board:" + federation)))
                .bodyJson()
                .extractingPath("$.facts[*].fact.kind")
                .isEqualTo(List.of("ASKING_BEGUN", "ASKING_BEGUN", "SUPPORT_MAP_UPDATED"));
    }
}
