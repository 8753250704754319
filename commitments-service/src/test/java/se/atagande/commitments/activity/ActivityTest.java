package se.atagande.commitments.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityHeld;

class ActivityTest {

    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final Instant START = Instant.parse("2026-11-08T08:00:00Z");
    private static final HoldActivity REPORT = new HoldActivity(61, 80, Set.of("demokrati"));

    @Test
    void theFederationThatEntersItIsAlwaysOneOfTheArrangers() {
        assertThat(democracyDay().arrangers()).containsExactlyInAnyOrder(SODERTALJE, STOCKHOLM);
    }

    @Test
    void tellsHowManyItReachedAndWhatItWasAbout() {
        var held = (ActivityOutcome.Changed) democracyDay().hold(REPORT, START.plusSeconds(3600));

        assertThat(held.event())
                .isEqualTo(new ActivityHeld(
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
        assertThat(democracyDay().hold(REPORT, START.minusSeconds(1)))
                .isEqualTo(new ActivityOutcome.NotYetStarted(START));
    }

    @Test
    void isHeldOnlyOnceAndThenNotCancelled() {
        var held = ((ActivityOutcome.Changed) democracyDay().hold(REPORT, START)).activity();

        assertThat(held.hold(REPORT, START)).isEqualTo(new ActivityOutcome.AlreadyHeld());
        assertThat(held.cancel("för sent")).isEqualTo(new ActivityOutcome.AlreadyHeld());
    }

    @Test
    void isNotHeldWhenCancelled() {
        var cancelled = (ActivityOutcome.Changed) democracyDay().cancel("lokalen föll bort");

        assertThat(cancelled.event())
                .isEqualTo(new ActivityCancelled(new ActivityId("d"), STOCKHOLM, ActivityKind.DEMOCRACY_DAY));
        assertThat(cancelled.activity().hold(REPORT, START)).isEqualTo(new ActivityOutcome.AlreadyCancelled());
        assertThat(cancelled.activity().cancel("igen")).isEqualTo(new ActivityOutcome.AlreadyCancelled());
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThat(plan(START, START)).isEqualTo(new ActivityOutcome.EndsBeforeItStarts());
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
