package se.atagande.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;
import se.atagande.statistics.proof.World;

/** A solver may be wrong; a table may not. */
class LyingSolverTest {

    /** Lies in one call of ten: says that there is no move, or makes one up, or bends a true one. */
    static final class Lying implements Solver {

        private final Solver honest = new LeastMoves();
        private final SplittableRandom random;
        int lies;

        Lying(long seed) {
            random = new SplittableRandom(seed);
        }

        @Override
        public Answer move(Limits limits, Sum sum, long change) {
            var answer = honest.move(limits, sum, change);
            if (random.nextInt(10) > 0) {
                return answer;
            }
            lies++;
            return switch (random.nextInt(3)) {
                case 0 -> new Answer.None(new BitSet());
                case 1 -> {
                    var madeUp = new int[limits.atoms()];
                    madeUp[sum.atom(0)] = (int) change;
                    yield new Answer.Move(madeUp);
                }
                default -> {
                    if (answer instanceof Answer.Move move) {
                        move.change()[random.nextInt(limits.atoms())]++;
                    }
                    yield answer;
                }
            };
        }
    }

    @Test
    void liesCostCellsAndNeverSafety() {
        var lies = 0;
        var honest = 0;
        var shown = 0;
        for (var cube = 0; cube < 12; cube++) {
            var truth = RandomCubes.people(new SplittableRandom(cube), 200 + 100 * cube, 1);
            var question = new Question(truth, RandomCubes.cells(1), new Rules(Mode.EXACT, 5, 4, false));
            var lying = new Lying(cube);
            var decided = (Protection.Proved) new Protecting(lying).decide(question, new BitSet(), Progress.NOBODY);
            assertThat(Verifier.verify(question, decided.shown(), decided.worlds()))
                    .isInstanceOf(Verdict.Safe.class);
            if (cube % 4 == 0) {
                var opinion = SecondOpinion.of(question, decided.shown());
                for (var demand : Demands.of(question)) {
                    assertThat(opinion.canSpread(demand.sum(), demand.sum().in(truth), demand.width()))
                            .isTrue();
                }
            }
            lies += lying.lies;
            shown += decided.shown().cardinality();
            honest += ((Protection.Proved) new Protecting().decide(question, new BitSet(), Progress.NOBODY))
                    .shown()
                    .cardinality();
        }
        assertThat(lies).isGreaterThan(50);
        assertThat(shown).isLessThanOrEqualTo(honest);
    }

    /** Each single change to a proof that makes it untrue is found. */
    @Test
    void aBentProofIsRefused() {
        var truth = RandomCubes.people(new SplittableRandom(3), 400, 1);
        var question = new Question(truth, RandomCubes.cells(1), new Rules(Mode.EXACT, 5, 4, false));
        var decided = (Protection.Proved) new Protecting().decide(question, new BitSet(), Progress.NOBODY);
        var worlds = decided.worlds();
        for (var w = 0; w < worlds.size(); w++) {
            var changes = worlds.get(w).changes();
            changes[0]++;
            var bent = new java.util.ArrayList<>(worlds);
            bent.set(w, World.of(worlds.get(w).atoms(), changes));
            assertThat(Verifier.verify(question, decided.shown(), bent)).isInstanceOf(Verdict.Unsafe.class);
            bent.remove(w);
            assertThat(Verifier.verify(question, decided.shown(), bent))
                    .as("a world that nothing needs is not kept")
                    .isInstanceOf(Verdict.class);
        }
        assertThat(Verifier.verify(question, decided.shown(), java.util.List.of()))
                .isInstanceOf(Verdict.Unsafe.class);
        var values = question.values();
        for (var cell = 0; cell < values.length; cell++) {
            if (values[cell] < 5) {
                var more = (BitSet) decided.shown().clone();
                more.set(cell);
                assertThat(Verifier.verify(question, more, worlds)).isInstanceOf(Verdict.Unsafe.class);
            }
        }
    }
}
