package se.atagande.statistics.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.World;

/**
 * Decides which cells of a table are shown: proposal, audit by worlds, repair, and what can be shown after all; then whether somebody who knows all of this
 * could tell the real world from the others by what was hidden. The same question has the same answer.
 */
public final class Protecting {

    private static final BitSet NOTHING = new BitSet();

    private final Solver solver;
    private final List<World> earlier;

    public Protecting() {
        this(List.of());
    }

    /** @param earlier worlds that proved earlier tables of the same atoms: those that fit this one too need not be looked for again */
    public Protecting(List<World> earlier) {
        this(new LeastMoves(), earlier);
    }

    Protecting(Solver solver) {
        this(solver, List.of());
    }

    Protecting(Solver solver, List<World> earlier) {
        this.solver = solver;
        this.earlier = List.copyOf(earlier);
    }

    /** @param progress is told how many of how many numbers are proved hidden, and may end it by throwing */
    public Protection protect(Question question, Progress progress) {
        var first = decide(question, NOTHING, progress);
        return first instanceof Protection.Proved proved
                ? new Explaining(this, question, progress).explained(proved)
                : first;
    }

    Solver solver() {
        return solver;
    }

    /** Without asking whether what was hidden tells the worlds apart. */
    Protection decide(Question question, BitSet hidden, Progress progress) {
        var order = order(question);
        var demands = Demands.of(question);
        var shown = question.rules().mode() == Mode.EXACT ? Proposal.of(question, demands, order) : all(order);
        shown.andNot(hidden);
        var run = new Run(solver, question, demands, shown, order, progress);
        run.knowing(earlier);
        var held = run.certify();
        if (held >= 0) {
            return new Protection.Withheld(demands.get(held).sum());
        }
        run.showMore(hidden);
        return run.proved();
    }

    /** Cells that are large enough, by the scheme's priority and then as they stand: never by their values. */
    private static int[] order(Question question) {
        return IntStream.range(0, question.cells().size())
                .filter(cell -> question.mayShow(question.cells().get(cell)))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                cell -> question.cells().get(cell).level())
                        .thenComparingInt(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static BitSet all(int[] order) {
        var all = new BitSet();
        for (var cell : order) {
            all.set(cell);
        }
        return all;
    }
}
