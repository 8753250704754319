package se.atagande.statistics.accessmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FederationId;

/** Who gets access, as sums of what people said of themselves. */
class AccessMapTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final AccessMap BLANK = AccessMap.blank(new FederationId("sodertalje"), new Period(2026, 1));
    private static final AccessMap.Comparison YOUNG =
            new AccessMap.Comparison("Unga 16–29", "SCB 2025", List.of(new AccessMap.Share("WOMAN", 490)));

    private static AccessMap.Cell cell(Said.Ethnicity ethnicity, int referred) {
        return new AccessMap.Cell(
                Said.Gender.WOMAN, ethnicity, Said.Ability.NO_DISABILITY, new AccessMap.Way(referred, 1, 0));
    }

    @Test
    void isEnteredWhenTheHalfYearIsOverAndIsNotChangedOnceItIsComplete() {
        var cells = List.of(cell(Said.Ethnicity.SWEDISH, 5), cell(Said.Ethnicity.SEVERAL, 3));
        assertThat(BLANK.enter(cells, List.of(), YOUNG, LocalDate.of(2026, 6, 30)))
                .isEqualTo(new AccessMapOutcome.NotYetOver(LocalDate.of(2026, 6, 30)));
        var entered = ((AccessMapOutcome.Changed) BLANK.enter(cells, List.of(), YOUNG, JULY)).map();
        assertThat(entered.total()).isEqualTo(new AccessMap.Way(8, 2, 0));
        var complete = ((AccessMapOutcome.Changed) entered.complete(JULY)).map();
        assertThat(complete.enter(cells, List.of(), YOUNG, JULY))
                .isEqualTo(new AccessMapOutcome.AlreadyCompleted(JULY));
        assertThat(complete.complete(JULY)).isEqualTo(new AccessMapOutcome.AlreadyCompleted(JULY));
    }

    @Test
    void isNotCompleteWithoutSayingWhomTheyAreComparedWith() {
        var entered = ((AccessMapOutcome.Changed)
                        BLANK.enter(List.of(cell(Said.Ethnicity.SWEDISH, 5)), List.of(), null, JULY))
                .map();
        assertThat(entered.complete(JULY))
                .isInstanceOfSatisfying(AccessMapOutcome.Wrong.class, wrong -> assertThat(wrong.faults())
                        .extracting(AccessMapOutcome.Fault::pointer)
                        .containsExactly("/comparison"));
    }

    @Test
    void eachThatIsWrongIsNamed() {
        var also = new AccessMap.AlsoSaid(Said.Ethnicity.AFRICAN, null, new AccessMap.Way(4, 0, 0));
        var cells = List.of(
                cell(Said.Ethnicity.SWEDISH, -1), cell(Said.Ethnicity.SEVERAL, 3), cell(Said.Ethnicity.SEVERAL, 0));
        var both = new AccessMap.AlsoSaid(
                Said.Ethnicity.AFRICAN, Said.Ability.MOVEMENT_SIGHT_OR_HEARING, new AccessMap.Way(0, 0, 0));
        assertThat(BLANK.enter(cells, List.of(also, both), YOUNG, JULY))
                .isInstanceOfSatisfying(AccessMapOutcome.Wrong.class, wrong -> assertThat(wrong.faults())
                        .extracting(AccessMapOutcome.Fault::pointer)
                        .containsExactly("/cells/0/way", "/cells/2", "/alsoSaid/0/way", "/alsoSaid/1"));
    }
}
