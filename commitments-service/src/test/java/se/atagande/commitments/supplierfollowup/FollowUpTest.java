package se.atagande.commitments.supplierfollowup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.supplier.SupplierDesk.VisitBrief;
import se.atagande.commitments.supplierfollowup.FollowUp.Finding;
import se.atagande.commitments.supplierfollowup.FollowUp.Mark;
import se.atagande.commitments.supplierfollowup.FollowUp.Measure;
import se.atagande.commitments.supplierfollowup.FollowUp.Quote;
import se.atagande.commitments.supplierfollowup.MeasureProgress.State;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.VisitId;

class FollowUpTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
    private static final FederationId CITY = new FederationId("stockholms-stad");
    private static final InitiativeId MIA = new InitiativeId("mia-vidare");
    private static final InitiativeId STOD = new InitiativeId("ratt-stod");
    private static final Quote TRAINED = new Quote(PolicyArea.GENDER_EQUALITY, "Alla chefer är utbildade.");
    private static final Quote LIFT = new Quote(PolicyArea.ACCESSIBILITY, "Hissen byggs om.");
    private static final List<Quote> DECLARED = List.of(TRAINED, LIFT);

    @Test
    void quotesATextSentenceBySentence() {
        assertThat(Sentences.of("Alla chefer är utbildade. Planen ses över, t.ex. i mars!\nVad återstår? Hissen."))
                .containsExactly(
                        "Alla chefer är utbildade.", "Planen ses över, t.ex. i mars!", "Vad återstår?", "Hissen.");
        assertThat(Sentences.of(" \n ")).isEmpty();
    }

    @Test
    void marksTheSuppliersOwnSentencesOnceEach() {
        var seen = new Finding(TRAINED, Mark.SEEN_IN_PRACTICE, "Schemat visar det.");
        assertThat(after(fresh().mark(List.of(seen), DECLARED, visit(false), DAY))
                        .findings())
                .containsExactly(seen);
        assertThat(fresh().mark(List.of(seen, seen), DECLARED, visit(false), DAY))
                .isEqualTo(new FollowUpOutcome.NotASentenceOnce(1));
        var invented = new Finding(new Quote(PolicyArea.ACCESSIBILITY, "Allt är bra."), Mark.NOT_SEEN, null);
        assertThat(fresh().mark(List.of(invented), DECLARED, visit(false), DAY))
                .isEqualTo(new FollowUpOutcome.NotASentenceOnce(0));
    }

    @Test
    void keepsAMarkedSentenceAsTheSupplierSaidItThen() {
        var marked = after(fresh().mark(List.of(new Finding(LIFT, Mark.NOT_SEEN, null)), DECLARED, visit(false), DAY));
        assertThat(marked.quotes(List.of(TRAINED))).containsExactlyInAnyOrder(TRAINED, LIFT);
    }

    @Test
    void isWrittenFromTheDayOfTheVisitAndOfNoCancelledOne() {
        var measure = new Measure(new ActivityId("a1"), "Ny rutin för tolk", DAY.plusMonths(5), "Verksamhetschefen");
        assertThat(fresh().agree(measure, visit(false), DAY.minusDays(1)))
                .isEqualTo(new FollowUpOutcome.VisitNotYetDue(DAY));
        assertThat(fresh().mark(List.of(), DECLARED, visit(false), DAY.minusDays(1)))
                .isEqualTo(new FollowUpOutcome.VisitNotYetDue(DAY));
        assertThat(fresh().agree(measure, visit(true), DAY)).isEqualTo(new FollowUpOutcome.VisitCancelled());
        assertThat(after(fresh().agree(measure, visit(false), DAY)).measures()).containsExactly(measure);
        var early = new Measure(new ActivityId("a1"), "Ny rutin", DAY.minusDays(1), "Verksamhetschefen");
        assertThat(fresh().agree(early, visit(false), DAY)).isEqualTo(new FollowUpOutcome.DueBeforeTheVisit(DAY));
    }

    @Test
    void aMeasureIsLateTheDayAfterItsDayUnlessItWasDoneOrCalledOff() {
        assertThat(MeasureProgress.state(false, false, DAY, DAY)).isEqualTo(State.PLANNED);
        assertThat(MeasureProgress.state(false, false, DAY, DAY.plusDays(1))).isEqualTo(State.LATE);
        assertThat(MeasureProgress.state(false, true, DAY, DAY.plusDays(1))).isEqualTo(State.DONE);
        assertThat(MeasureProgress.state(true, false, DAY, DAY.plusDays(1))).isEqualTo(State.CANCELLED);
    }

    @Test
    void showsNoNumberUnderFiveNorOneFromWhichTheRestCouldBeFound() {
        assertThat(Experience.of(Map.of(MIA, 4), 20).at(MIA)).isEmpty();
        assertThat(Experience.of(Map.of(MIA, 5), 5).at(MIA)).contains(5);
        assertThat(Experience.of(Map.of(MIA, 5), 4).at(MIA)).isEmpty();
        var two = Experience.of(Map.of(MIA, 9, STOD, 7), 2);
        assertThat(two.at(MIA)).contains(9);
        assertThat(two.at(STOD)).isEmpty();
    }

    @Test
    void whateverTheCountsAreBothTheShownAndTheHiddenAreAtLeastFive() {
        var random = new Random(11);
        for (var round = 0; round < 5000; round++) {
            var counts = new HashMap<InitiativeId, Integer>();
            for (var one = random.nextInt(6); one > 0; one--) {
                counts.put(new InitiativeId("i" + one), random.nextInt(12));
            }
            var elsewhere = random.nextInt(8);
            var shown = Experience.of(counts, elsewhere).shown();
            assertThat(shown.values()).allSatisfy(it -> assertThat(it).isGreaterThanOrEqualTo(5));
            if (!shown.isEmpty()) {
                assertThat(sum(counts) + elsewhere - sum(shown)).isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void countsTheTwoYearsUpToTheLastHalfYearThatIsOver() {
        assertThat(Experience.Period.before(LocalDate.of(2026, 11, 28)))
                .isEqualTo(new Experience.Period(LocalDate.of(2024, 7, 1), LocalDate.of(2026, 6, 30)));
        assertThat(Experience.Period.before(LocalDate.of(2027, 6, 30)))
                .isEqualTo(new Experience.Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    private static int sum(Map<InitiativeId, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static FollowUp fresh() {
        return FollowUp.of(visit(false));
    }

    private static VisitBrief visit(boolean cancelled) {
        return new VisitBrief(new VisitId("v1"), "s1", CITY, Set.of(CITY), DAY, cancelled, Set.of(MIA));
    }

    private static FollowUp after(FollowUpOutcome outcome) {
        return ((FollowUpOutcome.Changed) outcome).followUp();
    }
}
