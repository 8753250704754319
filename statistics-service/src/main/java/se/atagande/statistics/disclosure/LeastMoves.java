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
    private @Nullable FreeAtoms last;
    private long programs;
    private long dives;
    private long searches;

    @Override
    public Answer move(Limits limits, Sum sum, long change) {
        programs++;
        var free = free(limits);
        var within = free.limits();
        var asked = free.sum(sum);
        var simplex = new Simplex(within, asked, change);
        var move = whole(within, asked, change, simplex);
        if (move == null && !simplex.impossible() && !large(limits)) {
            searches++;
            move = rest.smallest(within, asked, change);
        }
        return move != null
                ? new Answer.Move(free.all(move))
                : new Answer.None(simplex.impossible() ? free.blocking(simplex.holding(), sum) : new BitSet());
    }

    @Override
    public Answer smallest(Limits limits, Sum sum, long change) {
        if (large(limits)) {
            return move(limits, sum, change);
        }
        programs++;
        var move = whole(limits, sum, change, new Simplex(limits, sum, change));
        return move != null ? new Answer.Move(move) : new Answer.None(new BitSet());
    }

    /** Branch and bound would take minutes for one number; hiding a cell more takes none. */
    private static boolean large(Limits limits) {
        return (long) limits.active().cardinality() * limits.atoms() > TOO_LARGE;
    }

    /** One demand after the other is asked within the same limits, or with one number more shown. */
    private FreeAtoms free(Limits limits) {
        if (last == null || !last.tellsOf(limits)) {
            last = FreeAtoms.of(limits);
        }
        return last;
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
