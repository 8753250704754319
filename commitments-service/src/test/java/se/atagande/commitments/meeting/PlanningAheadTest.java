package se.atagande.commitments.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static se.atagande.commitments.meeting.SampleMeetings.EQUALITY;
import static se.atagande.commitments.meeting.SampleMeetings.STEP;
import static se.atagande.commitments.meeting.SampleMeetings.STOCKHOLM;
import static se.atagande.commitments.meeting.SampleMeetings.done;
import static se.atagande.commitments.meeting.SampleMeetings.everythingDone;
import static se.atagande.commitments.meeting.SampleMeetings.firstTuesdays;
import static se.atagande.commitments.meeting.SampleMeetings.hold;
import static se.atagande.commitments.meeting.SampleMeetings.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.Step;
import se.atagande.commitments.respekttrappan.StepAnswer;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;
import se.atagande.feed.Stored;
import se.atagande.platform.HeardEvent;
import se.atagande.platform.TestClock;

/** Meetings in the store and on the broker: planned ahead, following their series, held once. The clock stands on 10 February 2026. */
@Tag("store")
class PlanningAheadTest {

    private static final String SCHEDULED = "se.atagande.meeting.scheduled.v1";
    private static final String RESCHEDULED = "se.atagande.meeting.rescheduled.v1";
    private static final String CANCELLED = "se.atagande.meeting.cancelled.v1";
    private static final String HELD = "se.atagande.meeting.held.v1";

    private static final String DATABASE = SampleMeetingService.freshDatabase();

    private static ConfigurableApplicationContext service;

    private final String workplace = "w" + UUID.randomUUID();

    @BeforeAll
    static void begins() {
        service = SampleMeetingService.start(DATABASE);
    }

    @AfterAll
    static void ends() {
        service.close();
    }

    @BeforeEach
    void itIsTheTenthOfFebruary() {
        clock().set(Instant.parse("2026-02-10T08:00:00Z"));
        service.getBean(SampleMeetingService.class).asksOnly(EQUALITY, STEP);
    }

    @Test
    void aNewSeriesPlansAndTellsItsMeetingsThirteenMonthsAhead() {
        var series = begin(firstTuesdays());

        var meetings = meetingsOf(series);
        assertThat(meetings.keySet()).hasSize(15).contains(series + "-2026-01-06", series + "-2027-03-02");
        assertThat(meetings.get(series + "-2026-01-06").slot())
                .isEqualTo(new Slot(
                        LocalDate.of(2026, 1, 6),
                        Instant.parse("2026-01-07T08:00:00Z"),
                        Instant.parse("2026-01-07T09:30:00Z"),
                        "Trettondedag jul",
                        false,
                        0));
        await().untilAsserted(() -> assertThat(SampleMeetingService.heardOf(series))
                .hasSize(15)
                .allSatisfy(event -> assertThat(event.type()).isEqualTo(SCHEDULED))
                .anySatisfy(event -> assertThat(event.data())
                        .contains(
                                "\"items\":[\"jamstalldhet\"]", "\"startsAt\":\"2026-03-03T08:00:00Z\"", "\"step\":2"))
                .anySatisfy(event ->
                        assertThat(event.data()).contains("\"startsAt\":\"2026-04-07T07:00:00Z\"", "\"step\":3")));
    }

    @Test
    void planningAgainChangesNothing() {
        var series = begin(firstTuesdays());
        var before = stored(series);

        planningAhead().keepUp();

        assertThat(stored(series)).isEqualTo(before);
    }

    @Test
    void theHorizonMovesWithTheClock() {
        var series = begin(firstTuesdays());

        clock().set(Instant.parse("2026-05-10T08:00:00Z"));
        planningAhead().keepUp();

        assertThat(meetingsOf(series).keySet())
                .hasSize(18)
                .contains(series + "-2027-04-06", series + "-2027-05-04", series + "-2027-06-01");
    }

    @Test
    void aClockThatIsSetBackCancelsNothing() {
        var series = begin(firstTuesdays());

        clock().set(Instant.parse("2025-10-10T08:00:00Z"));
        planningAhead().keepUp();

        assertThat(meetingsOf(series).get(series + "-2027-03-02").state()).isEqualTo(Meeting.State.PLANNED);
    }

    @Test
    void twoPlannersAtOncePlanEachMeetingOnce() throws Exception {
        var planned = MeetingSeries.begin(
                "twice-" + System.nanoTime(),
                new PlanSeries(
                        STOCKHOLM, Set.of(), MeetingKind.APT, null, workplace, plan("FREQ=WEEKLY;BYDAY=TU", "09:00")));
        service.getBean(Series.class).create(planned);
        try (var other = SampleMeetingService.start(DATABASE);
                var planners = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> here = () -> keptUp(service);
            Callable<Boolean> there = () -> keptUp(other);
            for (var done : planners.invokeAll(List.of(here, there))) {
                assertThat(done.get()).isTrue();
            }
        }

        var meetings = meetingsOf(planned.id());
        assertThat(meetings).hasSizeGreaterThan(55);
        await().untilAsserted(() -> assertThat(SampleMeetingService.heardOf(planned.id()).stream()
                        .filter(event -> event.sequence() == 1)
                        .map(HeardEvent::subject)
                        .distinct())
                .hasSameSizeAs(meetings.keySet()));
        assertThat(stored(planned.id()).values())
                .allSatisfy(one -> assertThat(one.sequence()).isEqualTo(1));
    }

    @Test
    void aChangedSeriesLeavesThePastAndWhatPeopleMovedAndFollowsForTheRest() {
        var series = begin(firstTuesdays());
        var held = meeting(series, "2026-02-03");
        assertThat(holding()
                        .hold(held.state().id(), tag(held), everythingDone())
                        .orElseThrow())
                .isInstanceOf(HoldOutcome.Held.class);
        var april = meeting(series, "2026-04-07");
        var moved = (ChangeOutcome.Changed)
                april.state().moveTo(Instant.parse("2026-04-09T12:00:00Z"), Instant.parse("2026-04-09T13:00:00Z"));
        meetings().replace(april, moved.meeting(), List.of(Objects.requireNonNull(moved.event())));

        change(series, plan("FREQ=MONTHLY;BYDAY=1TU;BYMONTH=2,3,4,6", "13:00"));

        assertThat(meeting(series, "2026-01-06").state().slot().startsAt()).isEqualTo("2026-01-07T08:00:00Z");
        assertThat(meeting(series, "2026-02-03").state().slot().startsAt()).isEqualTo("2026-02-03T08:00:00Z");
        assertThat(meeting(series, "2026-02-03").state().state()).isEqualTo(Meeting.State.HELD);
        assertThat(meeting(series, "2026-03-03").state().slot().startsAt()).isEqualTo("2026-03-03T12:00:00Z");
        assertThat(meeting(series, "2026-04-07").state().slot().startsAt()).isEqualTo("2026-04-09T12:00:00Z");
        assertThat(meeting(series, "2026-05-05").state().state()).isEqualTo(Meeting.State.CANCELLED);
        await().untilAsserted(() -> assertThat(SampleMeetingService.heardOf(series))
                .extracting(HeardEvent::subject, HeardEvent::type)
                .contains(
                        tuple(series + "-2026-03-03", RESCHEDULED),
                        tuple(series + "-2026-05-05", CANCELLED),
                        tuple(series + "-2026-02-03", HELD)));
    }

    @Test
    void aMeetingThatTheSeriesDroppedComesBackWithIt() {
        var series = begin(firstTuesdays());
        change(series, plan("FREQ=MONTHLY;BYDAY=1TU;BYMONTH=6", "09:00"));
        change(series, firstTuesdays());

        var march = meeting(series, "2026-03-03").state();
        assertThat(march.state()).isEqualTo(Meeting.State.PLANNED);
        assertThat(march.slot().revision()).isEqualTo(2);
    }

    @Test
    void aMeetingThatPeopleCancelledStaysCancelled() {
        var series = begin(firstTuesdays());
        var march = meeting(series, "2026-03-03");
        var cancelled = (ChangeOutcome.Changed) march.state().cancel("Planeringsdag");
        meetings().replace(march, cancelled.meeting(), List.of(Objects.requireNonNull(cancelled.event())));

        planningAhead().keepUp();

        assertThat(meeting(series, "2026-03-03").state().state()).isEqualTo(Meeting.State.CANCELLED);
    }

    @Test
    void upcomingMeetingsAreToldAnewWhenACommitmentAsksForMore() {
        var series = begin(firstTuesdays());
        service.getBean(SampleMeetingService.class)
                .asksOnly(EQUALITY, STEP, new StandingItem("hp", "HP-punkt", "HP item", EQUALITY.commitment()));

        planningAhead().keepUp();

        assertThat(meeting(series, "2026-03-03").state().agenda().codes()).containsExactly("jamstalldhet", "hp");
        assertThat(meeting(series, "2026-02-03").state().agenda().codes()).containsExactly("jamstalldhet");
        await().untilAsserted(() -> assertThat(SampleMeetingService.heardOf(series))
                .anySatisfy(event -> assertThat(event.data()).contains("\"items\":[\"jamstalldhet\",\"hp\"]")));
    }

    @Test
    void aMissedStepStaysNextAndMovesWhatTheLaterMeetingsForetell() {
        var series = begin(firstTuesdays());
        clock().set(Instant.parse("2026-03-03T10:00:00Z"));
        var march = meeting(series, "2026-03-03");
        var command = hold(new StepAnswer(1, 1, false, MissedReason.TIME_RAN_OUT, null, null, false), done(EQUALITY));
        assertThat(holding().hold(march.state().id(), tag(march), command).orElseThrow())
                .isInstanceOf(HoldOutcome.Held.class);

        assertThat(staircase().turn()).isEqualTo(new Turn(1, Step.TANK));
        assertThat(meeting(series, "2026-04-07").state().agenda().step()).isEqualTo(1);
        assertThat(meeting(series, "2026-05-05").state().agenda().step()).isEqualTo(2);
    }

    @Test
    void theStaircaseClimbsThroughARoundAndIntoTheNext() {
        var series = begin(firstTuesdays());
        clock().set(Instant.parse("2026-10-20T10:00:00Z"));
        for (int month = 1; month <= 8; month++) {
            var turn = staircase().turn();
            var result = turn.step() == Step.KARTLAGG ? "Styrka: öppet samtal." : null;
            var answer = new StepAnswer(turn.round(), turn.step().number(), true, null, null, result, true);
            var meeting = meetingsOf(series).keySet().stream().sorted().toList().get(month - 1);
            var tag = tag(meetings().find(meeting).orElseThrow());
            assertThat(holding()
                            .hold(meeting, tag, hold(answer, done(EQUALITY)))
                            .orElseThrow())
                    .isInstanceOf(HoldOutcome.Held.class);
        }

        assertThat(staircase().turn()).isEqualTo(new Turn(2, Step.LAR));
        assertThat(staircase().mapping(1)).contains("Styrka: öppet samtal.");
    }

    @Test
    void ofMeetingsClosedAtOnceOnlyOneDoesTheStepAndTheOthersAreToldThatItChanged() throws Exception {
        var series = begin(plan("FREQ=WEEKLY;BYDAY=TU", "09:00"));
        var ids = meetingsOf(series).keySet().stream().sorted().limit(5).toList();
        var tag = tag(meetings().find(ids.getFirst()).orElseThrow());
        List<Callable<Boolean>> closings =
                ids.stream().<Callable<Boolean>>map(id -> () -> isHeld(id, tag)).toList();

        var held = new ArrayList<Boolean>();
        try (var people = Executors.newFixedThreadPool(5)) {
            for (var closing : people.invokeAll(closings)) {
                held.add(closing.get());
            }
        }

        assertThat(held).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(staircase().turn()).isEqualTo(new Turn(1, Step.LAR));
    }

    private boolean isHeld(String id, long tag) {
        try {
            return holding().hold(id, tag, everythingDone()).orElseThrow() instanceof HoldOutcome.Held;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    private long tag(Stored<Meeting> stored) {
        return MeetingTag.of(stored, staircase());
    }

    private static boolean keptUp(ConfigurableApplicationContext instance) {
        instance.getBean(PlanningAhead.class).keepUp();
        return true;
    }

    private String begin(SeriesPlan plan) {
        var outcome = service.getBean(PlanningSeries.class)
                .begin(new PlanSeries(STOCKHOLM, Set.of(), MeetingKind.APT, null, workplace, plan));
        return ((SeriesOutcome.Planned) outcome).series().state().id();
    }

    private void change(String series, SeriesPlan plan) {
        var version = service.getBean(Series.class).find(series).orElseThrow().version();
        assertThat(service.getBean(PlanningSeries.class)
                        .change(series, version, plan, null)
                        .orElseThrow())
                .isInstanceOf(SeriesOutcome.Planned.class);
    }

    private Map<String, Meeting> meetingsOf(String series) {
        return stored(series).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .state()));
    }

    private Map<String, Stored<Meeting>> stored(String series) {
        return meetings().ofSeries(new MeetingSeriesId(series), LocalDate.of(2000, 1, 1)).stream()
                .collect(Collectors.toMap(one -> one.state().id(), Function.identity()));
    }

    private Stored<Meeting> meeting(String series, String ruleDay) {
        return meetings().find(series + "-" + ruleDay).orElseThrow();
    }

    private Staircase staircase() {
        return service.getBean(ClimbedStairs.class).of(STOCKHOLM, workplace);
    }

    private Meetings meetings() {
        return service.getBean(Meetings.class);
    }

    private HoldingMeetings holding() {
        return service.getBean(HoldingMeetings.class);
    }

    private PlanningAhead planningAhead() {
        return service.getBean(PlanningAhead.class);
    }

    private TestClock clock() {
        return service.getBean(TestClock.class);
    }
}
