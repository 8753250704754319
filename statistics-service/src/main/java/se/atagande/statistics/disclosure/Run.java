package se.atagande.statistics.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.World;

/** One table on its way from what is proposed to what is proved. Hiding only loosens, so every world found stays one. */
final class Run {

    /** So often a solver is asked to show one more cell, all cells together. */
    private static final int CALLS_FOR_MORE = 400;

    private final Solver solver;
    private final Question question;
    private final List<Demand> demands;
    private final BitSet shown;
    private final int[] order;
    private final Progress progress;
    private final Limits limits;
    private final int earlier;
    private Pool pool;
    private int calls;
    private int repairs;

    Run(Solver solver, Question question, List<Demand> demands, BitSet shown, int[] order, Progress progress) {
        this.solver = solver;
        this.question = question;
        this.demands = demands;
        this.shown = shown;
        this.order = order;
        this.progress = progress;
        this.limits = Limits.of(question, shown);
        this.earlier = question.known().size();
        this.pool = new Pool(question.truth(), demands);
    }

    /** Keeps of these worlds, and of what lies opposite, those that agree with what is known and shown. */
    void knowing(List<World> worlds) {
        for (var world : worlds) {
            for (var one : List.of(world, world.reversed())) {
                var change = new int[question.truth().length];
                IntStream.range(0, one.size()).forEach(i -> change[one.atom(i)] = one.change(i));
                if (limits.allow(change)) {
                    pool.add(one);
                }
            }
        }
    }

    /** Hides until every demand is met; the index of one that what was published before makes impossible, or -1. */
    int certify() {
        var audit = new Audit(solver, limits, pool);
        for (var d = 0; d < demands.size(); d++) {
            progress.at(d, demands.size());
            while (!audit.meets(d)) {
                var cell = costsLeast(audit.blocking(), demands.get(d));
                if (cell < 0) {
                    return d;
                }
                hide(cell);
                repairs++;
            }
        }
        calls += audit.calls();
        return -1;
    }

    void hide(int cell) {
        shown.clear(cell);
        limits.active().clear(earlier + cell);
    }

    /** Of the shown cells that hold the number fast, the one whose level matters least. */
    private int costsLeast(BitSet blocking, Demand demand) {
        var found = last(cell -> blocking.get(earlier + cell));
        if (found < 0) {
            // The solver could not say: whatever shares an atom with it.
            var atoms = demand.sum().toBits();
            found = last(cell -> question.cells().get(cell).sum().toBits().intersects(atoms));
        }
        return found < 0 ? shown.length() - 1 : found;
    }

    private int last(IntPredicate wanted) {
        for (var i = order.length - 1; i >= 0; i--) {
            if (shown.get(order[i]) && wanted.test(order[i])) {
                return order[i];
            }
        }
        return -1;
    }

    /** Puts back, in order, each cell with which every demand is still met. */
    void showMore(BitSet hidden) {
        var budget = CALLS_FOR_MORE;
        for (var cell : candidates()) {
            if (shown.get(cell) || hidden.get(cell) || budget <= 0) {
                continue;
            }
            limits.active().set(earlier + cell);
            var row = limits.row(earlier + cell);
            var weights = weights(row.sum());
            var left = pool.filtered(question.truth(), world -> {
                var value = 0L;
                for (var i = 0; i < world.size(); i++) {
                    value += (long) weights[world.atom(i)] * world.change(i);
                }
                return row.down() <= value && value <= row.up();
            });
            var audit = new Audit(solver, limits, left);
            var met = true;
            for (var d = 0; d < demands.size() && met && audit.calls() < budget; d++) {
                met = audit.meets(d);
            }
            budget -= audit.calls();
            calls += audit.calls();
            if (met && left.allMet()) {
                shown.set(cell);
                pool = left;
            } else {
                limits.active().clear(earlier + cell);
            }
        }
    }

    private int[] weights(Sum sum) {
        var weights = new int[question.truth().length];
        for (var i = 0; i < sum.size(); i++) {
            weights[sum.atom(i)] = sum.weight(i);
        }
        return weights;
    }

    /** In exact tables only what does not give a hidden number away by itself. */
    private int[] candidates() {
        if (question.rules().mode() != Mode.EXACT) {
            return order;
        }
        var first = new int[order.length];
        var n = 0;
        for (var cell : order) {
            if (shown.get(cell)) {
                first[n++] = cell;
            }
        }
        for (var cell : order) {
            if (!shown.get(cell)) {
                first[n++] = cell;
            }
        }
        var possible = Proposal.of(question, demands, first);
        var candidates = new int[order.length];
        n = 0;
        for (var cell : order) {
            if (possible.get(cell)) {
                candidates[n++] = cell;
            }
        }
        return java.util.Arrays.copyOf(candidates, n);
    }

    Protection.Proved proved() {
        return new Protection.Proved((BitSet) shown.clone(), pool.worlds(), calls, repairs, -1);
    }
}
