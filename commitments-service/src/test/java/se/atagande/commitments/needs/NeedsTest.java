package se.atagande.commitments.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.influence.AskedCitizens.Asked;
import se.atagande.commitments.influence.AskedCitizens.Round;
import se.atagande.contracts.FederationId;

class NeedsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Asked CLOSED = asked(DAY.plusDays(30));

    @Test
    void areReadByTwoWhoEachSortEveryAnswer() {
        assertThat(Needs.none("o1").read("anna", themes("a", "b", "b"), asked(null)))
                .isEqualTo(new NeedsOutcome.StillAsking());
        assertThat(Needs.none("o1").read("anna", Map.of("v1", "a"), CLOSED))
                .isEqualTo(new NeedsOutcome.NotEachAnswerOnce(3));
        var once = after(Needs.none("o1").read("anna", themes("a", "b", "b"), CLOSED));
        var again = after(once.read("anna", themes("a", "a", "b"), CLOSED));
        assertThat(again.readings()).hasSize(1);
        var both = after(again.read("bo", themes("a", "b", "b"), CLOSED));
        assertThat(both.read("cecilia", themes("a", "b", "b"), CLOSED)).isEqualTo(new NeedsOutcome.ReadByTwo());
        assertThat(both.open()).containsExactly("v2");
        assertThat(both.themes()).isEmpty();
    }

    @Test
    void tellAgreementBeyondChance() {
        assertThat(Agreement.between(themes("a", "b", "b"), themes("a", "b", "b")))
                .isEqualTo(new Agreement(3, 3, 1));
        assertThat(Agreement.between(themes("a", "a", "b"), themes("a", "b", "b")))
                .isEqualTo(new Agreement(3, 2, 0.4));
        assertThat(Agreement.between(themes("a", "a", "a"), themes("a", "a", "a")))
                .isEqualTo(new Agreement(3, 3, 1));
    }

    @Test
    void comeToTheBoardOnlyWhenSettledAndInOrderAndRestingOnAQuestion() {
        var both = after(after(Needs.none("o1").read("anna", themes("a", "a", "b"), CLOSED))
                .read("bo", themes("a", "b", "b"), CLOSED));
        var order = List.of(new Needs.Priority("b", "Flest."), new Needs.Priority("a", "Sedan."));
        assertThat(both.prioritise(order)).isEqualTo(new NeedsOutcome.NotSettled(1));
        assertThat(both.settle(Map.of("v1", "b"))).isEqualTo(new NeedsOutcome.NothingToSettle());
        var settled = after(both.settle(Map.of("v2", "b")));
        assertThat(settled.themes()).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(settled.decide(decision(List.of(1)), CLOSED)).isEqualTo(new NeedsOutcome.NotPrioritised());
        assertThat(settled.prioritise(List.of(new Needs.Priority("c", "Nytt."))))
                .isEqualTo(new NeedsOutcome.NoSuchTheme());
        var ordered = after(settled.prioritise(order));
        assertThat(ordered.decide(decision(List.of()), CLOSED)).isEqualTo(new NeedsOutcome.RestsOnNoQuestion());
        assertThat(ordered.decide(decision(List.of(2)), CLOSED)).isEqualTo(new NeedsOutcome.RestsOnNoQuestion());
        var decided = after(ordered.decide(decision(List.of(1)), CLOSED));
        assertThat(decided.decide(decision(List.of(1)), CLOSED)).isEqualTo(new NeedsOutcome.Decided());
    }

    private static Map<String, String> themes(String first, String second, String third) {
        return Map.of("v1", first, "v2", second, "v3", third);
    }

    private static Needs.BoardDecision decision(List<Integer> rounds) {
        return new Needs.BoardDecision(DAY, "§ 42", "Medel avsätts.", rounds);
    }

    private static Asked asked(@Nullable LocalDate closedOn) {
        return new Asked(
                "o1",
                new FederationId("sodertalje"),
                "Behovsanalys",
                List.of(new Round("Vad behövs?", DAY, closedOn)),
                List.of("v1", "v2", "v3"));
    }

    private static Needs after(NeedsOutcome outcome) {
        return ((NeedsOutcome.Changed) outcome).needs();
    }
}
