package se.atagande.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;

/** What is told by equations must be told rightly: a move of the free atoms is one of all, and nothing is lost by leaving the others out. */
class FreeAtomsTest {

    private static final Rules RULES = new Rules(Mode.EXACT, 5, 4, false);

    private static Question cube(int number) {
        return new Question(
                RandomCubes.people(new SplittableRandom(number), 300 + 200 * number, 1), RandomCubes.cells(1), RULES);
    }

    private static Limits limits(Question question) {
        var shown = new BitSet();
        IntStream.range(0, question.cells().size())
                .filter(cell ->
                        cell % 3 != 0 && question.mayShow(question.cells().get(cell)))
                .forEach(shown::set);
        return Limits.of(question, shown);
    }

    @Test
    void whateverTheFreeAtomsDoTheEquationsHold() {
        for (var number = 0; number < 5; number++) {
            var limits = limits(cube(number));
            var free = FreeAtoms.of(limits);
            var within = free.limits();
            var random = new SplittableRandom(number);
            var told = 0;
            for (var tries = 0; tries < 20; tries++) {
                var some = new int[limits.atoms()];
                for (var atom = 0; atom < some.length; atom++) {
                    some[atom] = within.still(atom) ? 0 : random.nextInt(-3, 4);
                    told += within.still(atom) ? 1 : 0;
                }
                var all = free.all(some);
                assertThat(limits.active().stream())
                        .allSatisfy(
                                row -> assertThat(limits.row(row).sum().in(all)).isZero());
                var sum = limits.row(tries).sum();
                assertThat(free.sum(sum).in(some)).isEqualTo(sum.in(all));
            }
            assertThat(told).as("atoms that equations tell").isPositive();
        }
    }

    @Test
    void thereIsAMoveWithoutThemWhereThereIsOneWithThem() {
        var held = 0;
        for (var number = 0; number < 3; number++) {
            var question = cube(number);
            var limits = limits(question);
            for (var demand : Demands.of(question)) {
                var solver = new LeastMoves();
                var few = solver.move(limits, demand.sum(), 1);
                var all = solver.smallest(limits, demand.sum(), 1);
                if (few instanceof Solver.Answer.None none) {
                    held++;
                    assertThat(all).isInstanceOf(Solver.Answer.None.class);
                    // Those that are blamed hold it by themselves (Farkas).
                    var active = (BitSet) limits.active().clone();
                    limits.active().and(none.blocking());
                    assertThat(limits.active().cardinality()).isBetween(1, active.cardinality() - 1);
                    assertThat(new LeastMoves().smallest(limits, demand.sum(), 1))
                            .isInstanceOf(Solver.Answer.None.class);
                    limits.active().or(active);
                } else {
                    assertThat(all).isInstanceOf(Solver.Answer.Move.class);
                    var move = ((Solver.Answer.Move) few).change();
                    assertThat(limits.allow(move)).isTrue();
                    assertThat(demand.sum().in(move)).isPositive();
                }
            }
        }
        assertThat(held).as("numbers that are held").isPositive();
    }
}
