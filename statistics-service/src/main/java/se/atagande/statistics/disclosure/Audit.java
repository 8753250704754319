package se.atagande.statistics.disclosure;

import java.util.BitSet;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.World;

/** Looks for worlds until every demand is met, or says which is not. Each move is checked here before it counts. */
final class Audit {

    private final Solver solver;
    private final Limits limits;
    private final Pool pool;
    private final BitSet blocking = new BitSet();
    private int calls;

    Audit(Solver solver, Limits limits, Pool pool) {
        this.solver = solver;
        this.limits = limits;
        this.pool = pool;
    }

    /** Whether worlds meet this demand, after looking for them. */
    boolean meets(int d) {
        blocking.clear();
        if (pool.met(d)) {
            return true;
        }
        var demand = pool.demand(d);
        var within = limits.knowing(demand.known());
        var value = pool.value(d);
        if (demand.possiblyNone() && pool.least(d) > 0 && !move(within, demand, -value)) {
            return false;
        }
        // As far up as it goes, then down by what is missing: no other split reaches further.
        for (var far = pool.least(d) + demand.width() - value; far > pool.most(d) - value; far--) {
            if (move(within, demand, far)) {
                break;
            }
        }
        if (!pool.met(d)) {
            var fall = pool.most(d) - demand.width() - value;
            if (fall < 0) {
                move(within, demand, fall);
            }
        }
        return pool.met(d);
    }

    private boolean move(Limits within, Demand demand, long change) {
        calls++;
        return kept(within, solver.move(within, demand.sum(), change));
    }

    private boolean kept(Limits within, Solver.Answer answer) {
        if (answer instanceof Solver.Answer.None none) {
            blocking.or(none.blocking());
        }
        if (!(answer instanceof Solver.Answer.Move move) || !within.allow(move.change())) {
            return false;
        }
        var added = pool.add(World.of(move.change()));
        var back = new int[move.change().length];
        for (var i = 0; i < back.length; i++) {
            back[i] = -move.change()[i];
        }
        if (within.allow(back)) {
            pool.add(World.of(back));
        }
        return added;
    }

    /** The rows that kept the last demand from being met, as far as the solver could tell. */
    BitSet blocking() {
        return blocking;
    }

    int calls() {
        return calls;
    }
}
