package se.atagande.commitments.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.activity.HoldActivity.FromInitiative;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityRescheduled;

class ActivityTest {

    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final Instant START = Instant.parse("2026-11-08T08:00:00Z");
    private static final HoldActivity REPORT = new HoldActivity(61, 80, Set.of("demokrati"), List.of());

    @Test
    void theFederationThatEntersItIsAlwaysOneOfTheArrangers() {
        assertThat(democracyDay().arrangers()).containsExactlyInAnyOrder(SODERTALJE, STOCKHOLM);
    }

    @Test
    void tellsHowManyItReachedAndWhatItWasAbout() {
        var held = (ActivityOutcome.Changed) democracyDay().hold(REPORT, Map.of(), START.plusSeconds(3600));

        assertThat(held.events())
                .containsExactly(new ActivityHeld(
                        new ActivityId("d"),
                        STOCKHOLM,
                        Set.of(STOCKHOLM, SODERTALJE),
                        ActivityKind.DEMOCRACY_DAY,
                        Set.of(Audience.STAFF),
                        null,
                        LocalDate.of(2026, 11, 8),
                        61,
                        80,
                        Set.of("demokrati")));
    }

    @Test
    void cannotBeHeldBeforeItBegins() {
        assertThat(democracyDay().hold(REPORT, Map.of(), START.minusSeconds(1)))
                .isEqualTo(new ActivityOutcome.NotYetStarted(START));
    }

    @Test
    void isHeldOnlyOnceAndThenNotCancelled() {
        var held = ((ActivityOutcome.Changed) democracyDay().hold(REPORT, Map.of(), START)).activity();

        assertThat(held.hold(REPORT, Map.of(), START)).isEqualTo(new ActivityOutcome.AlreadyHeld());
        assertThat(held.cancel("för sent")).isEqualTo(new ActivityOutcome.AlreadyHeld());
    }

    @Test
    void isNotHeldWhenCancelled() {
        var cancelled = (ActivityOutcome.Changed) democracyDay().cancel("lokalen föll bort");

        assertThat(cancelled.events())
                .containsExactly(new ActivityCancelled(new ActivityId("d"), STOCKHOLM, ActivityKind.DEMOCRACY_DAY));
        assertThat(cancelled.activity().hold(REPORT, Map.of(), START))
                .isEqualTo(new ActivityOutcome.AlreadyCancelled());
        assertThat(cancelled.activity().cancel("igen")).isEqualTo(new ActivityOutcome.AlreadyCancelled());
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThat(plan(START, START)).isEqualTo(new ActivityOutcome.EndsBeforeItStarts());
    }

    @Test
    void keepsItsIdAndWhereItWasToBeWhenItIsMoved() {
        var later = START.plusSeconds(86_400);
        var moved = (ActivityOutcome.Changed)
                democracyDay().moveTo(later, later.plusSeconds(7200), "Folkets hus", START.minusSeconds(86_400));

        assertThat(moved.events())
                .containsExactly(new ActivityRescheduled(
                        new ActivityId("d"),
                        STOCKHOLM,
                        Set.of(STOCKHOLM, SODERTALJE),
                        ActivityKind.DEMOCRACY_DAY,
                        Set.of(Audience.STAFF),
                        null,
                        later,
                        later.plusSeconds(7200)));
        assertThat(moved.activity().moves())
                .containsExactly(new Activity.Move(LocalDate.of(2026, 11, 7), START, START.plusSeconds(7200), null));
        assertThat(moved.activity().place()).isEqualTo("Folkets hus");
    }

    @Test
    void anotherPlaceAloneIsToldToNobody() {
        var moved = (ActivityOutcome.Changed)
                democracyDay().moveTo(START, START.plusSeconds(7200), "Folkets hus", START.minusSeconds(86_400));

        assertThat(moved.events()).isEmpty();
    }

    @Test
    void isToldAgainOnlyWhenWhomItIsForHasChanged() {
        var sameAudience = new DescribeActivity("Demokratidagen", Set.of(Audience.STAFF), null, Contents.NONE);
        var wider =
                new DescribeActivity("Demokratidagen", Set.of(Audience.STAFF, Audience.MANAGERS), null, Contents.NONE);

        assertThat(((ActivityOutcome.Changed) democracyDay().describe(sameAudience)).events())
                .isEmpty();
        assertThat(((ActivityOutcome.Changed) democracyDay().describe(wider)).events())
                .hasSize(1);
    }

    @Test
    void aCorrectionIsToldAndLeavesATraceOfWhatStoodThere() {
        var held = ((ActivityOutcome.Changed) democracyDay().hold(REPORT, Map.of(), START)).activity();
        var right = new HoldActivity(66, 80, Set.of("demokrati"), List.of());

        var corrected = (ActivityOutcome.Changed) held.correct(right, "Eftermiddagen saknades.", Map.of(), START);

        assertThat(corrected.events()).singleElement().isInstanceOfSatisfying(ActivityHeld.class, told -> assertThat(
                        told.reached())
                .isEqualTo(66));
        assertThat(corrected.activity().corrections())
                .containsExactly(new Activity.Correction(LocalDate.of(2026, 11, 8), "Eftermiddagen saknades.", REPORT));
        assertThat(democracyDay().correct(right, "Fel.", Map.of(), START)).isEqualTo(new ActivityOutcome.NotYetHeld());
    }

    @Test
    void theNumbersOfTheInitiativesMustGoTogether() {
        var mia = new InitiativeId("mia");
        var twelve = List.of(new FromInitiative(mia, 12));

        assertThat(democracyDay().hold(new HoldActivity(11, null, Set.of(), twelve), Map.of(), START))
                .isEqualTo(new ActivityOutcome.ReachedFewerThanItsParts());
        assertThat(democracyDay().hold(new HoldActivity(null, null, Set.of(), twelve), Map.of(mia, 11), START))
                .isEqualTo(new ActivityOutcome.MoreThanTheStaff(Set.of(mia)));
        assertThat(democracyDay()
                        .hold(
                                new HoldActivity(
                                        null,
                                        null,
                                        Set.of(),
                                        List.of(new FromInitiative(mia, 1), new FromInitiative(mia, 2))),
                                Map.of(),
                                START))
                .isEqualTo(new ActivityOutcome.InitiativeTwice());
        var held = (ActivityOutcome.Changed)
                democracyDay().hold(new HoldActivity(null, null, Set.of(), twelve), Map.of(mia, 12), START);
        assertThat(held.activity().report().reached()).as("the sum").isEqualTo(12);
    }

    @Test
    void aProgrammePointDoesNotEndBeforeItStarts() {
        var contents = new Contents(
                null,
                false,
                false,
                Set.of(),
                List.of(
                        new ProgrammePoint("09:00", "09:30", "Inledning", null),
                        new ProgrammePoint("10:00", "09:45", "Samtal", "MR-ambassadörerna")),
                List.of(),
                List.of(),
                Set.of());

        assertThat(democracyDay().describe(new DescribeActivity("D", Set.of(Audience.STAFF), null, contents)))
                .isEqualTo(new ActivityOutcome.PointsEndBeforeTheyStart(List.of(1)));
    }

    private static Activity democracyDay() {
        return ((ActivityOutcome.Changed) plan(START, START.plusSeconds(7200))).activity();
    }

    private static ActivityOutcome plan(Instant startsAt, Instant endsAt) {
        return Activity.plan(
                "d",
                new PlanActivity(
                        STOCKHOLM,
                        Set.of(SODERTALJE),
                        ActivityKind.DEMOCRACY_DAY,
                        Set.of(Audience.STAFF),
                        null,
                        "Demokratidag",
                        startsAt,
                        endsAt,
                        null));
    }
}
