package se.atagande.statistics.disclosure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Sum;

/**
 * Moves by linear programming, whose answers are whole nine times out of ten; by a small multiple of an answer that is not, where there is room for it; and
 * by ojAlgo's branch and bound for the rest.
 */
final class LeastMoves implements Solver {

    private static final int LARGEST_MULTIPLE = 6;
    private static final long TOO_LARGE = 100_000;

    private final BranchAndBound rest = new BranchAndBound();
    private long programs;
    private long dives;
    private long searches;

    @Override
    public Answer smallest(Limits limits, Sum sum, long change) {
        programs++;
        var simplex = new Simplex(limits, sum, change);
        var move = whole(limits, sum, change, simplex);
        if (move != null) {
            return new Answer.Move(move);
        }
        if (simplex.impossible()) {
            return new Answer.None(simplex.blocking());
        }
        if ((long) limits.active().cardinality() * limits.atoms() > TOO_LARGE) {
            // Branch and bound would take minutes for one number; hiding a cell more takes none.
            return new Answer.None(new BitSet());
        }
        searches++;
        var found = rest.smallest(limits, sum, change);
        return found == null ? new Answer.None(new BitSet()) : new Answer.Move(found);
    }

    /** What linear programming finds, made whole where it is not. */
    private int @Nullable [] whole(Limits limits, Sum sum, long change, Simplex simplex) {
        var move = simplex.solve();
        if (move == null) {
            return null;
        }
        for (var times = 1; times <= LARGEST_MULTIPLE; times++) {
            var whole = whole(move, times);
            if (whole != null && (times == 1 || limits.allow(whole))) {
                return whole;
            }
        }
        for (var outwards : new boolean[] {true, false}) {
            var again = new Simplex(limits, sum, change);
            var dived = again.solve() != null ? again.dive(outwards) : null;
            var whole = dived == null ? null : whole(dived, 1);
            if (whole != null) {
                dives++;
                return whole;
            }
        }
        return null;
    }

    static int @Nullable [] whole(double[] move, int times) {
        var whole = new int[move.length];
        for (var i = 0; i < move.length; i++) {
            var nearest = Math.rint(times * move[i]);
            if (Math.abs(times * move[i] - nearest) > 1e-6) {
                return null;
            }
            whole[i] = (int) nearest;
        }
        return whole;
    }

    long programs() {
        return programs;
    }

    long dives() {
        return dives;
    }

    long searches() {
        return searches;
    }
}
