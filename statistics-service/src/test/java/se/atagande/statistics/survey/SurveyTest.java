package se.atagande.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.statistics.bank.Question;

/** A survey goes from investigation to result, and does not open before everything is there. */
class SurveyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final Survey.Plan PLAN = new Survey.Plan(
            "Se om bemötandet är lika.", "Brukarrådet", "dnr 14", "dnr 15", "2026-1", List.of("sex"), 44, false);

    private static Survey begun(Survey.Plan plan) {
        return Survey.begun("k7q2m9xa", new FederationId("sodertalje"), "Bemötande", plan);
    }

    private static Survey changed(SurveyOutcome outcome) {
        return ((SurveyOutcome.Changed) outcome).survey();
    }

    private static Survey informed() {
        var decided = changed(begun(PLAN).decide(new Survey.Decision(true, "Förbundschef", DAY, "dnr 16"), DAY));
        return changed(decided.inform(new Survey.Information("Frivilligt.", DAY), DAY));
    }

    @Test
    void opensWhenEverythingIsThereAndClosesOnce() {
        var open = changed(informed().open(DAY));
        assertThat(open.stage()).isEqualTo(Survey.Stage.OPEN);
        assertThat(open.open(DAY.plusDays(1))).isEqualTo(new SurveyOutcome.Changed(open));
        var closed = changed(open.close(DAY.plusDays(30)));
        assertThat(closed.stage()).isEqualTo(Survey.Stage.CLOSED);
        assertThat(closed.open(DAY)).isEqualTo(new SurveyOutcome.WrongStage(Survey.Stage.CLOSED));
        assertThat(changed(closed.resulted()).stage()).isEqualTo(Survey.Stage.RESULT);
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        var blank = begun(new Survey.Plan("", " ", "", "", "2026-1", List.of(), 0, false));
        assertThat(blank.open(DAY))
                .isEqualTo(new SurveyOutcome.Missing(List.of(
                        "/plan/purpose",
                        "/plan/consultation",
                        "/plan/impactAssessment",
                        "/plan/disposal",
                        "/plan/questions",
                        "/plan/invited",
                        "/decision",
                        "/information")));
    }

    @Test
    void whatIsDecidedIsNotPlannedAnewAndWhatIsDecidedAgainstDoesNotOpen() {
        assertThat(informed().plan("Annat", PLAN)).isEqualTo(new SurveyOutcome.WrongStage(Survey.Stage.INFORMED));
        var against = changed(begun(PLAN).decide(new Survey.Decision(false, "Styrelsen", DAY, "§ 12"), DAY));
        assertThat(against.stage()).isEqualTo(Survey.Stage.DECIDED_AGAINST);
        assertThat(against.open(DAY)).isEqualTo(new SurveyOutcome.WrongStage(Survey.Stage.DECIDED_AGAINST));
    }

    @Test
    void nothingIsDecidedOrToldTomorrow() {
        assertThat(begun(PLAN).decide(new Survey.Decision(true, "F", DAY.plusDays(1), "x"), DAY))
                .isEqualTo(new SurveyOutcome.NotYet());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 39, 40, 44, 499, 500})
    void neverIsSaidOfATableExactlyWhileItsSmallestCellsCannotAllBeEnough(int invited) {
        var item = new Question("respect", null, false, List.of("a", "b", "c", "d", "e"));
        var facet = new Question("age", Ground.AGE, false, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"));
        var tables = Forecast.of(List.of(item, facet), invited, List.of(), 1, 10)
                .scenarios()
                .getFirst()
                .tables();
        assertThat(tables).extracting(Forecast.Table::by).containsExactly(null, "age");
        assertThat(tables.getLast().sight())
                .isEqualTo(
                        invited < 40
                                ? Forecast.Sight.NEVER
                                : invited < 500 ? Forecast.Sight.PARTLY : Forecast.Sight.WHOLLY);
    }

    @Test
    void togetherWithOthersOrOverYearsMoreIsSeen() {
        var item = new Question("respect", null, false, List.of("a", "b", "c"));
        var facet = new Question("sex", Ground.SEX, false, List.of("k", "m", "x"));
        var forecast = Forecast.of(List.of(item, facet), 30, List.of(40, 40, 50), 2, 10);
        assertThat(forecast.scenarios())
                .extracting(Forecast.Scenario::together, Forecast.Scenario::answers, s -> s.tables()
                        .getLast()
                        .sight())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Forecast.Together.ALONE, 30, Forecast.Sight.NEVER),
                        org.assertj.core.groups.Tuple.tuple(Forecast.Together.WITH_OTHERS, 160, Forecast.Sight.WHOLLY),
                        org.assertj.core.groups.Tuple.tuple(Forecast.Together.OVER_YEARS, 60, Forecast.Sight.PARTLY),
                        org.assertj.core.groups.Tuple.tuple(
                                Forecast.Together.WITH_OTHERS_OVER_YEARS, 320, Forecast.Sight.WHOLLY));
    }
}
