package se.atagande.statistics.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.World;

/**
 * Kerckhoffs' question: would another world, in which a hidden number differs, have been published in the very same way? Who runs our own code on every
 * world that agrees with a table must not be left with one. Where no such world is found for a rounded table, one more cell is hidden.
 */
final class Explaining {

    private static final int WORLDS_A_NUMBER = 8;
    private static final int MORE_HIDDEN = 3;

    /** Tables with so many numbers that each try costs a second are asked a few times only; what was not tried is told as unexplained. */
    private static final long WORK = 5_000_000;

    private static final int FEWEST_TRIES = 4;

    private final Protecting protecting;
    private final Question question;
    private final Progress progress;
    private final List<Demand> demands;
    private long triesLeft;

    Explaining(Protecting protecting, Question question, Progress progress) {
        this.protecting = protecting;
        this.question = question;
        this.progress = progress;
        this.demands = Demands.of(question);
        this.triesLeft = Math.max(FEWEST_TRIES, WORK / Math.max(1, (long) demands.size() * demands.size()));
    }

    Protection explained(Protection.Proved proved) {
        var hidden = new BitSet();
        var now = proved;
        // In exact tables hiding more changes the pattern as much as it explains; there the number left is told, and
        // hiding would buy nothing.
        var rounds = question.rules().mode() == Mode.ROUND5 ? MORE_HIDDEN : 0;
        for (var round = 0; ; round++) {
            var open = unexplained(now, hidden);
            if (open.isEmpty() || round == rounds || triesLeft <= 0) {
                return now.withUnexplained(open.cardinality());
            }
            for (var d = open.nextSetBit(0); d >= 0; d = open.nextSetBit(d + 1)) {
                hideOneNear(demands.get(d), now.shown(), hidden);
            }
            if (protecting.decide(question, hidden, progress) instanceof Protection.Proved again) {
                now = again;
            }
        }
    }

    /** Of the shown cells that share atoms with the number, the one whose level matters least. */
    private void hideOneNear(Demand demand, BitSet shown, BitSet hidden) {
        var atoms = demand.sum().toBits();
        shown.stream()
                .filter(cell -> !hidden.get(cell))
                .filter(cell -> question.cells().get(cell).sum().toBits().intersects(atoms))
                .boxed()
                .max(Comparator.<Integer>comparingInt(
                                cell -> question.cells().get(cell).level())
                        .thenComparingInt(cell -> cell))
                .ifPresent(hidden::set);
    }

    /** Looks for the smallest moves after which the same numbers are small: those are the likeliest to be published alike. */
    private BitSet unexplained(Protection.Proved proved, BitSet hidden) {
        var open = new BitSet();
        open.set(0, demands.size());
        var alike = Limits.alike(question, proved.shown(), demands);
        var refused = new HashSet<World>();
        var last = new BitSet();
        for (var d = 0; d < demands.size(); d++) {
            for (var tried = 0; tried < WORLDS_A_NUMBER && open.get(d) && triesLeft > 0; tried++) {
                var still = (BitSet) demands.get(d).known().clone();
                var change = tried % 2 == 0 ? 1 : -1;
                // Each time without one of the atoms that moved before, so that another way is found.
                if (tried > 1 && !last.isEmpty()) {
                    last.stream().skip(tried % last.cardinality()).findFirst().ifPresent(still::set);
                }
                if (protecting
                                .solver()
                                .smallest(alike.knowing(still), demands.get(d).sum(), change)
                        instanceof Solver.Answer.Move move) {
                    var world = World.of(move.change());
                    last.clear();
                    for (var i = 0; i < world.size(); i++) {
                        last.set(world.atom(i));
                    }
                    explain(world, proved.shown(), hidden, open, refused);
                }
            }
            progress.at(d, demands.size());
        }
        return open;
    }

    private void explain(World world, BitSet shown, BitSet hidden, BitSet open, Set<World> refused) {
        if (refused.contains(world)) {
            return;
        }
        if (sameDocument(question.of(world.of(question.truth())), shown, hidden)) {
            open.andNot(moved(world));
        } else {
            refused.add(world);
        }
    }

    private BitSet moved(World world) {
        var change = new int[question.truth().length];
        IntStream.range(0, world.size()).forEach(i -> change[world.atom(i)] = world.change(i));
        var moved = new BitSet();
        for (var d = 0; d < demands.size(); d++) {
            var own = demands.get(d).known();
            if (demands.get(d).sum().in(change) != 0
                    && IntStream.range(0, world.size()).noneMatch(i -> own.get(world.atom(i)))) {
                moved.set(d);
            }
        }
        return moved;
    }

    /** Cells shown exactly have the same value in every world of the proof; rounded ones may not. */
    private boolean sameDocument(Question other, BitSet shown, BitSet hidden) {
        var mode = question.rules().mode();
        var mine = question.values();
        var its = other.values();
        if (shown.stream().anyMatch(cell -> mode.shown(mine[cell]) != mode.shown(its[cell]))) {
            return false;
        }
        triesLeft--;
        return protecting.decide(other, hidden, progress) instanceof Protection.Proved there
                && there.shown().equals(shown);
    }
}
