package se.atagande.statistics.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthCommented;
import se.atagande.contracts.statistics.MonthReopened;

/** A month opens when it is over, closes when it is counted, and is corrected with a reason. */
class MonthTest {

    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    private static final InitiativeId RATT_STOD = new InitiativeId("ratt-stod-for-mig");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate LAST_OF_APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 28);

    private static final Counts.Split SPLIT = new Counts.Split(2, 2, 0);

    private static Month blankApril() {
        return Month.blank(STOCKHOLM, new MonthKey(RATT_STOD, APRIL));
    }

    private static Counts counts(int womenStarted) {
        return new Counts(new Counts.Split(womenStarted, 4, 0), new Counts.Split(20, 22, 1), new Counts.Split(2, 1, 0));
    }

    private static Month enteredApril() {
        return ((EntryOutcome.Entered) blankApril().enter(counts(3), null, FIRST_OF_MAY)).month();
    }

    private static Month enteredApril(Counts counts, String comment) {
        return ((EntryOutcome.Entered) blankApril().enter(counts, comment, FIRST_OF_MAY)).month();
    }

    private static Month closedApril() {
        return ((ClosingOutcome.Closed) enteredApril().close(DUE)).month();
    }

    @Test
    void opensOnTheFirstOfTheNextMonthAndIsDueOnThe28thOfIt() {
        assertThat(blankApril().opensOn()).isEqualTo(FIRST_OF_MAY);
        assertThat(blankApril().dueOn()).isEqualTo(DUE);
        assertThat(Month.blank(STOCKHOLM, new MonthKey(RATT_STOD, YearMonth.of(2026, 12)))
                        .opensOn())
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void isLateFromTheDayAfterItsDueDayUntilItIsClosed() {
        assertThat(enteredApril().late(DUE)).isFalse();
        assertThat(enteredApril().late(DUE.plusDays(1))).isTrue();
        assertThat(closedApril().late(DUE.plusDays(1))).isFalse();
    }

    @Test
    void takesNoCountsBeforeItIsOver() {
        assertThat(blankApril().enter(counts(3), null, LAST_OF_APRIL))
                .isEqualTo(new EntryOutcome.NotYetOpen(FIRST_OF_MAY));
        assertThat(blankApril().close(LAST_OF_APRIL)).isEqualTo(new ClosingOutcome.NotYetOpen(FIRST_OF_MAY));
    }

    @Test
    void namesEveryImpossibleCount() {
        var wrong = new Counts(new Counts.Split(-1, 0, 0), new Counts.Split(0, 100_001, 0), new Counts.Split(0, 0, -7));
        assertThat(blankApril().enter(wrong, null, FIRST_OF_MAY))
                .isEqualTo(new EntryOutcome.ImpossibleCounts(
                        java.util.List.of("/counts/started/women", "/counts/ongoing/men", "/counts/ended/other")));
    }

    @Test
    void cannotBeClosedWithoutCounts() {
        assertThat(blankApril().close(FIRST_OF_MAY)).isEqualTo(new ClosingOutcome.NoCountsEntered());
    }

    @Test
    void tellsThatItIsClosedWithoutAnyCount() {
        assertThat(enteredApril().close(DUE)).isInstanceOfSatisfying(ClosingOutcome.Closed.class, closed -> {
            assertThat(closed.events()).containsExactly(new MonthClosed(STOCKHOLM, RATT_STOD, APRIL, DUE));
            assertThat(closed.events().getFirst().subject())
                    .isEqualTo(closed.month().id());
        });
    }

    @Test
    void anUnevenMonthIsNotClosedUntilSomebodyHasSaidWhy() {
        var uneven = new Counts(SPLIT, new Counts.Split(61, 39, 0), SPLIT);
        assertThat(enteredApril(uneven, " ").close(DUE)).isEqualTo(new ClosingOutcome.CommentNeeded());
        assertThat(enteredApril(uneven, "Fler kvinnor remitteras.").close(DUE))
                .isInstanceOfSatisfying(ClosingOutcome.Closed.class, closed -> assertThat(closed.events())
                        .containsExactly(
                                new MonthClosed(STOCKHOLM, RATT_STOD, APRIL, DUE),
                                new MonthCommented(STOCKHOLM, RATT_STOD, APRIL)));
    }

    @Test
    void fortyToSixtyIsEvenAndTheFewAreNoShare() {
        assertThat(new Counts(SPLIT, new Counts.Split(40, 60, 0), SPLIT).uneven())
                .isFalse();
        assertThat(new Counts(SPLIT, new Counts.Split(60, 40, 30), SPLIT).uneven())
                .isFalse();
        assertThat(new Counts(SPLIT, new Counts.Split(39, 60, 0), SPLIT).uneven())
                .isTrue();
        assertThat(new Counts(new Counts.Split(0, 9, 0), SPLIT, SPLIT).uneven()).isFalse();
        assertThat(new Counts(new Counts.Split(0, 10, 0), SPLIT, SPLIT).uneven())
                .isTrue();
    }

    @Test
    void aMonthThatWasTheSumOfWhatCameBeforeIsSoAgainAfterACorrection() {
        var carry = new Carry("2026-03#1", YearMonth.of(2026, 3), new Counts.Split(-2, 0, 0));
        var march = new Counts.Split(19, 19, 1);
        assertThat(closedApril().follow(carry, march, DUE))
                .isInstanceOfSatisfying(FollowOutcome.Rederived.class, followed -> {
                    var april = followed.month();
                    assertThat(april.state()).isEqualTo(MonthState.CLOSED);
                    assertThat(april.counts()).isEqualTo(counts(3).shifted(new Counts.Split(-2, 0, 0)));
                    assertThat(april.rederivations())
                            .containsExactly(new Rederivation("2026-03#1", YearMonth.of(2026, 3), DUE, counts(3)));
                    assertThat(april.carry()).isEqualTo(carry);
                    assertThat(april.follow(carry, march, DUE)).isEqualTo(new FollowOutcome.FollowedBefore());
                    assertThat(april.carried().carry()).isNull();
                });
    }

    @Test
    void whatPeopleEnteredOtherwiseDoesNotFollow() {
        var carry = new Carry("2026-03#1", YearMonth.of(2026, 3), new Counts.Split(-2, 0, 0));
        assertThat(closedApril().follow(carry, new Counts.Split(5, 5, 5), DUE))
                .isEqualTo(new FollowOutcome.DoesNotFollow());
        assertThat(blankApril().follow(carry, new Counts.Split(19, 19, 1), DUE))
                .isEqualTo(new FollowOutcome.DoesNotFollow());
        var nobodyLess = new Carry("2026-03#1", YearMonth.of(2026, 3), new Counts.Split(-50, 0, 0));
        assertThat(closedApril().follow(nobodyLess, new Counts.Split(19, 19, 1), DUE))
                .isEqualTo(new FollowOutcome.DoesNotFollow());
    }

    @Test
    void aClosedMonthNeitherChangesNorClosesAgain() {
        assertThat(closedApril().enter(counts(9), null, DUE)).isEqualTo(new EntryOutcome.AlreadyClosed(DUE));
        assertThat(closedApril().close(DUE)).isEqualTo(new ClosingOutcome.AlreadyClosed(DUE));
    }

    @Test
    void isReopenedWithAReasonAndKeepsWhatItSaidBefore() {
        var day = LocalDate.of(2026, 6, 3);
        assertThat(closedApril().reopen(" Två räknades dubbelt. ", day))
                .isInstanceOfSatisfying(ReopeningOutcome.Reopened.class, reopened -> {
                    assertThat(reopened.event()).isEqualTo(new MonthReopened(STOCKHOLM, RATT_STOD, APRIL));
                    assertThat(reopened.month().corrections())
                            .containsExactly(new Correction(day, "Två räknades dubbelt.", counts(3), DUE));
                    var corrected = (EntryOutcome.Entered) reopened.month().enter(counts(1), null, day);
                    assertThat(corrected.month().state()).isEqualTo(MonthState.REOPENED);
                    assertThat(corrected.month().corrections()).hasSize(1);
                    assertThat(corrected.month().close(day)).isInstanceOf(ClosingOutcome.Closed.class);
                });
    }

    @Test
    void isNotReopenedWithoutAReasonNorWhenItIsNotClosed() {
        assertThat(closedApril().reopen("  ", DUE)).isEqualTo(new ReopeningOutcome.NoReason());
        assertThat(enteredApril().reopen("fel", DUE)).isEqualTo(new ReopeningOutcome.NotClosed());
    }

    @Test
    void isNamedAsTheEventsSubjectIs() {
        assertThat(MonthKey.parse("ratt-stod-for-mig_2026-04")).hasValue(new MonthKey(RATT_STOD, APRIL));
        assertThat(new MonthKey(RATT_STOD, APRIL)).hasToString("ratt-stod-for-mig_2026-04");
        assertThat(MonthKey.parse("ratt-stod-for-mig_2026-13")).isEmpty();
        assertThat(MonthKey.parse("ratt-stod-for-mig_2026-4")).isEmpty();
        assertThat(MonthKey.parse("_2026-04")).isEmpty();
        assertThat(MonthKey.parse("2026-04")).isEmpty();
    }
}
