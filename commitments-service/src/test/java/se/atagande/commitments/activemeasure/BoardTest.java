package se.atagande.commitments.activemeasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureId;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.measure.MeasureTaken;
import se.atagande.contracts.measure.MeasureWithdrawn;

class BoardTest {

    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    private static final InitiativeId RSFM = new InitiativeId("ratt-stod-for-mig");
    private static final InitiativeId MIA = new InitiativeId("mia-vidare-stockholm");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 8);

    @Test
    void whatWasDoneForOneGroundFillsItsPlace() {
        var board = Board.of(List.of(measure("a", MeasureStep.INVESTIGATE, Ground.AGE)));

        assertThat(board.filled()).containsOnlyKeys(new Board.Place(Ground.AGE, MeasureStep.INVESTIGATE));
        assertThat(board.next())
                .hasSize(7)
                .contains(
                        new Board.Place(Ground.AGE, MeasureStep.ANALYSE),
                        new Board.Place(Ground.SEX, MeasureStep.INVESTIGATE));
    }

    @Test
    void whatSeveralGroundsShareIsShownAndFillsNoPlace() {
        var board = Board.of(List.of(
                measure("two", MeasureStep.ACT, Ground.AGE, Ground.SEX),
                measure("all", MeasureStep.ACT, Board.GROUNDS.toArray(Ground[]::new))));

        assertThat(board.filled()).isEmpty();
        assertThat(board.shared()).extracting(Measure::id).containsExactly("two", "all");
        assertThat(board.next()).hasSize(7).allMatch(place -> place.step() == MeasureStep.INVESTIGATE);
    }

    @Test
    void aStepThatWasSkippedIsWhatComesNext() {
        var board = Board.of(List.of(
                measure("a", MeasureStep.INVESTIGATE, Ground.SEX), measure("b", MeasureStep.ACT, Ground.SEX)));

        assertThat(board.next()).contains(new Board.Place(Ground.SEX, MeasureStep.ANALYSE));
    }

    @Test
    void aFullBoardLeavesNothingToDo() {
        var full = Board.GROUNDS.stream()
                .flatMap(ground -> Board.STEPS.stream().map(step -> measure(ground + "-" + step, step, ground)))
                .toList();

        assertThat(Board.of(full).filled()).hasSize(Board.PLACES).hasSize(28);
        assertThat(Board.of(full).next()).isEmpty();
    }

    @Test
    void aWithdrawnEntryIsNoLongerOnTheBoardAndSaysWhy() {
        var measure = measure("a", MeasureStep.ACT, Ground.AGE);
        var withdrawn = (MeasureOutcome.Changed) measure.withdraw("fel insats", TODAY);

        assertThat(withdrawn.event()).isEqualTo(new MeasureWithdrawn(new MeasureId("a"), STOCKHOLM, TODAY));
        assertThat(Board.of(List.of(withdrawn.measure())).filled()).isEmpty();
        assertThat(withdrawn.measure().withdraw("igen", TODAY)).isEqualTo(new MeasureOutcome.AlreadyWithdrawn());
        assertThat(withdrawn.measure().correct(measure.entry(), "ändå", TODAY))
                .isEqualTo(new MeasureOutcome.AlreadyWithdrawn());
    }

    @Test
    void aCorrectionTellsWhatStandsAndKeepsWhatItSaidBefore() {
        var measure = measure("a", MeasureStep.ACT, Ground.AGE);
        var right = entry(TODAY, MeasureStep.FOLLOW_UP, Ground.SEX);
        var corrected = (MeasureOutcome.Changed) measure.correct(right, "fel grund", TODAY);

        assertThat(corrected.event())
                .isEqualTo(new MeasureTaken(
                        new MeasureId("a"),
                        STOCKHOLM,
                        RSFM,
                        Set.of(Ground.SEX),
                        MeasureStep.FOLLOW_UP,
                        TODAY,
                        null));
        assertThat(corrected.measure().corrections())
                .containsExactly(new Measure.Correction(TODAY, "fel grund", measure.entry()));
    }

    @Test
    void whatIsStillToComeIsNoMeasureTaken() {
        var tomorrow = entry(TODAY.plusDays(1), MeasureStep.ACT, Ground.AGE);

        assertThat(Measure.take("a", STOCKHOLM, tomorrow, TODAY)).isEqualTo(new MeasureOutcome.DayToCome());
        assertThat(measure("a", MeasureStep.ACT, Ground.AGE).correct(tomorrow, "nej", TODAY))
                .isEqualTo(new MeasureOutcome.DayToCome());
    }

    @Test
    void aSnapshotCountsEachInitiativeByItself() {
        var other = new Measure(
                "m", STOCKHOLM, new Entry(MIA, Set.of(Ground.AGE), MeasureStep.ACT, TODAY, "x", null), TODAY, List.of(), null);
        var snapshot = Snapshot.of(
                STOCKHOLM,
                2026,
                List.of(
                        measure("a", MeasureStep.ACT, Ground.AGE),
                        measure("b", MeasureStep.ACT, Ground.AGE),
                        measure("c", MeasureStep.ACT, Ground.AGE, Ground.SEX),
                        other),
                TODAY);

        assertThat(snapshot.lines())
                .containsExactly(
                        new Snapshot.Line(MIA, Ground.AGE, MeasureStep.ACT, 1),
                        new Snapshot.Line(RSFM, Ground.AGE, MeasureStep.ACT, 2));
    }

    private static Measure measure(String id, MeasureStep step, Ground... grounds) {
        return new Measure(id, STOCKHOLM, entry(TODAY, step, grounds), TODAY, List.of(), null);
    }

    private static Entry entry(LocalDate day, MeasureStep step, Ground... grounds) {
        return new Entry(RSFM, Set.of(grounds), step, day, "Vi gick igenom lokalerna.", null);
    }
}
