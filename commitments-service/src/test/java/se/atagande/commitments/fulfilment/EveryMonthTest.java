package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.commitments.fulfilment.SampleFacts.RSFM;
import static se.atagande.commitments.fulfilment.SampleFacts.closed;
import static se.atagande.commitments.fulfilment.SampleFacts.day;
import static se.atagande.commitments.fulfilment.SampleFacts.in2026;
import static se.atagande.commitments.fulfilment.SampleFacts.judged;
import static se.atagande.commitments.fulfilment.SampleFacts.reopened;

import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.atagande.contracts.FulfilmentState;

class EveryMonthTest {

    private static final EveryMonth STATISTICS =
            new EveryMonth(new Words("statistik ur könsperspektiv", "statistics by gender"), RSFM, 28);

    private static Fact[] closedThrough(int month) {
        return IntStream.rangeClosed(1, month)
                .mapToObj(it -> YearMonth.of(2026, it))
                .map(it -> closed(it.toString(), it.plusMonths(1).atDay(10).toString()))
                .toArray(Fact[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, ON_TRACK, 2026-05-01", // April is not over
        "2026-05-20, ON_TRACK, 2026-05-21", // over, a week and a day to go
        "2026-05-21, DUE_SOON, 2026-05-29",
        "2026-05-28, DUE_SOON, 2026-05-29", // the due day itself is in time
        "2026-05-29, LATE, 2026-06-01"
    })
    void aprilTurnsWithTheCalendar(String today, FulfilmentState state, String turnsOn) {
        var judged = in2026(STATISTICS, today, closedThrough(3));
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.turnsOn()).isEqualTo(day(turnsOn));
    }

    @Test
    void nothingIsDueInTheFirstMonth() {
        var judged = in2026(STATISTICS, "2026-01-31");
        assertThat(judged.state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(judged.tally()).isNull();
    }

    @Test
    void aMonthClosedLateCountsAndSaysHowLate() {
        var judged = in2026(STATISTICS, "2026-03-10", closed("2026-01", "2026-03-05"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.evidence().getFirst().words().sv())
                .isEqualTo("januari 2026 stängdes 5 mars 2026, 5 dagar för sent");
    }

    @Test
    void februaryOfALeapYearIsDueOnTheLastDayOfMarchWhenDueDayIsThe31st() {
        var leap = new Term(day("2028-01-01"), day("2028-12-31"));
        var rule = new EveryMonth(STATISTICS.what(), RSFM, 31);
        // January is due on 29 February 2028.
        assertThat(judged(rule, leap, "2028-02-29").state()).isEqualTo(FulfilmentState.DUE_SOON);
        assertThat(judged(rule, leap, "2028-03-01").state()).isEqualTo(FulfilmentState.LATE);
    }

    @Test
    void aReopenedMonthIsOpenUntilItIsClosedAgain() {
        assertThat(in2026(STATISTICS, "2026-03-10", reopened("2026-01")).state())
                .isEqualTo(FulfilmentState.LATE);
    }

    @Test
    void allTwelveMonthsMakeItKept() {
        var judged = in2026(STATISTICS, "2027-01-11", closedThrough(12));
        assertThat(judged.state()).isEqualTo(FulfilmentState.KEPT);
        assertThat(judged.tally()).isEqualTo(new Fulfilment.Tally(12, 12));
        assertThat(judged.turnsOn()).isNull();
    }

    @Test
    void decemberMayBeClosedInJanuaryAndIsMissedAfterItsDay() {
        assertThat(in2026(STATISTICS, "2027-01-28", closedThrough(11)).state()).isEqualTo(FulfilmentState.DUE_SOON);
        var missed = in2026(STATISTICS, "2027-01-29", closedThrough(11));
        assertThat(missed.state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(missed.reason().sv()).contains("11 av 12 månader", "december 2026 är inte stängd");
        assertThat(in2026(STATISTICS, "2027-01-29").state()).isEqualTo(FulfilmentState.NOT_KEPT);
    }

    @Test
    void aForgottenMonthIsMissedWhenTheYearIsOverThoughDecemberIsClosed() {
        var allButOctober = Stream.of(closedThrough(12))
                .filter(fact -> !((Fact.MonthFact) fact).month().equals(YearMonth.of(2026, 10)))
                .toArray(Fact[]::new);
        var early = in2026(STATISTICS, "2027-01-28", allButOctober);
        assertThat(early.state()).isEqualTo(FulfilmentState.LATE);
        assertThat(early.turnsOn()).isEqualTo(day("2027-01-29"));
        var over = in2026(STATISTICS, "2027-01-29", allButOctober);
        assertThat(over.state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(over.tally()).isEqualTo(new Fulfilment.Tally(11, 12));
        assertThat(over.turnsOn()).isNull();
    }

    @Test
    void inAnOngoingCommitmentTheDecemberBeforeIsJudgedWithTheNewYear() {
        var second = new Validity.Continuous(day("2021-01-01")).termOn(day("2026-01-29"), day("2025-03-01"));
        assertThat(judged(STATISTICS, second, "2026-01-29").state()).isEqualTo(FulfilmentState.LATE);
        assertThat(judged(STATISTICS, second, "2026-01-29", closed("2025-12", "2026-01-20"))
                        .state())
                .isEqualTo(FulfilmentState.ON_TRACK);
    }

    @Test
    void monthsThatWereDueBeforeTheSystemRecordedAreNotHeldAgainstIt() {
        var term = new Validity.Continuous(day("2021-01-01")).termOn(day("2026-11-29"), day("2026-11-21"));
        var judged = judged(STATISTICS, term, "2026-11-29");
        assertThat(judged.evidence()).extracting(Evidence::subject).containsExactly("2026-10");
    }

    @Test
    void aRenewedCommitmentAnswersForItsWholeYear() {
        var term = new Validity.Renewed(2026).termOn(day("2026-11-29"), day("2026-11-21"));
        assertThat(judged(STATISTICS, term, "2026-11-29").evidence()).hasSize(10);
    }
}
