package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Sum;

/**
 * The same limits with fewer atoms: each number that is shown exactly is an equation, and tells one atom by the others, so that only the others need be
 * searched for. In whole numbers throughout: an equation is used where it has an atom of weight 1 or −1 to tell, and stays a limit otherwise; so a whole move of the
 * free atoms is a whole move of all.
 */
final class FreeAtoms {

    /** Weights beyond this are not met in tables; an equation that would make one stays a limit. */
    private static final int LARGEST_WEIGHT = 1 << 16;

    private final Limits limits;
    private final int atoms;
    /** Which rows are used up. */
    private final BitSet used = new BitSet();
    /** How each told atom follows: weights of the free atoms, then of the equations, each by its place among those used. */
    private final int[] @Nullable [] told;

    private final List<Integer> equations = new ArrayList<>();
    private final int width;
    private BitSet active = new BitSet();
    private Limits fewer;
    private List<int[]> rows = List.of();

    private FreeAtoms(Limits limits) {
        this.limits = limits;
        atoms = limits.atoms();
        told = new int[atoms][];
        var exact = limits.active().stream()
                .filter(r -> limits.row(r).down() == 0 && limits.row(r).up() == 0)
                .toArray();
        width = atoms + exact.length;
        for (var r : exact) {
            use(r);
        }
        fewer = now();
    }

    static FreeAtoms of(Limits limits) {
        return new FreeAtoms(limits);
    }

    /** Whether this still tells of these limits: nothing that was used up has been taken away. */
    boolean tellsOf(Limits other) {
        if (!other.sameRows(limits)) {
            return false;
        }
        var missing = (BitSet) used.clone();
        missing.andNot(other.active());
        return missing.isEmpty();
    }

    /** The limits of the free atoms; the told ones are still in them, and have a limit each. */
    Limits limits() {
        if (!active.equals(limits.active())) {
            fewer = now();
        }
        return fewer;
    }

    /** The same sum of free atoms. */
    Sum sum(Sum of) {
        return sum(weights(of));
    }

    /** A move of all atoms from one of the free ones. */
    int[] all(int[] free) {
        var all = free.clone();
        for (var atom = 0; atom < atoms; atom++) {
            var of = told[atom];
            if (of != null) {
                var change = 0;
                for (var i = 0; i < atoms; i++) {
                    change += of[i] * free[i];
                }
                all[atom] = change;
            }
        }
        return all;
    }

    /**
     * Which rows of the limits hold a sum back.
     *
     * @param holding how much each row of {@link #limits()} does, and after them the sum itself
     */
    BitSet blocking(double[] holding, Sum sum) {
        var blocking = new BitSet();
        var weight = new double[equations.size()];
        for (var r = 0; r < holding.length; r++) {
            if (holding[r] != 0) {
                if (r < limits.rowCount()) {
                    blocking.set(r);
                }
                var of = r < rows.size() ? rows.get(r) : weights(sum);
                for (var e = 0; e < weight.length; e++) {
                    weight[e] += holding[r] * of[atoms + e];
                }
            }
        }
        for (var e = 0; e < weight.length; e++) {
            if (Math.abs(weight[e]) > Simplex.TINY) {
                blocking.set(equations.get(e));
            }
        }
        return blocking;
    }

    private void use(int row) {
        var weights = weights(limits.row(row).sum());
        var pivot = -1;
        var none = true;
        for (var i = 0; i < atoms; i++) {
            none &= weights[i] == 0;
            // The more there are of it, the seldomer its own limit is met.
            if (Math.abs(weights[i]) == 1 && (pivot < 0 || limits.least(i) < limits.least(pivot))) {
                pivot = i;
            }
        }
        if (none) {
            used.set(row);
        }
        if (pivot < 0) {
            return;
        }
        var sign = weights[pivot];
        var of = new int[width];
        for (var i = 0; i < width; i++) {
            of[i] = i == pivot ? 0 : -sign * weights[i];
        }
        of[atoms + equations.size()] = sign;
        var changed = new int[atoms][];
        for (var atom = 0; atom < atoms; atom++) {
            var other = told[atom];
            if (other != null && other[pivot] != 0) {
                var now = other.clone();
                var times = now[pivot];
                now[pivot] = 0;
                for (var i = 0; i < width; i++) {
                    now[i] += times * of[i];
                    if (Math.abs(now[i]) > LARGEST_WEIGHT) {
                        return;
                    }
                }
                changed[atom] = now;
            }
        }
        for (var atom = 0; atom < atoms; atom++) {
            if (changed[atom] != null) {
                told[atom] = changed[atom];
            }
        }
        told[pivot] = of;
        equations.add(row);
        used.set(row);
    }

    /** Of the free atoms and of the equations. */
    private int[] weights(Sum sum) {
        var weights = new int[width];
        for (var i = 0; i < sum.size(); i++) {
            var atom = sum.atom(i);
            var of = told[atom];
            if (of != null) {
                for (var k = 0; k < width; k++) {
                    weights[k] += sum.weight(i) * of[k];
                }
            } else if (!limits.still(atom)) {
                weights[atom] += sum.weight(i);
            }
        }
        return weights;
    }

    private Sum sum(int[] weights) {
        var places = new int[atoms];
        var weight = new int[atoms];
        var n = 0;
        for (var i = 0; i < atoms; i++) {
            if (weights[i] != 0) {
                places[n] = i;
                weight[n++] = weights[i];
            }
        }
        return Sum.of(Arrays.copyOf(places, n), Arrays.copyOf(weight, n));
    }

    private Limits now() {
        active = (BitSet) limits.active().clone();
        var all = new ArrayList<Limits.Row>();
        rows = new ArrayList<>();
        var left = (BitSet) active.clone();
        left.andNot(used);
        var nothing = new int[width];
        for (var r = 0; r < limits.rowCount(); r++) {
            var weights = left.get(r) ? weights(limits.row(r).sum()) : nothing;
            rows.add(weights);
            all.add(new Limits.Row(
                    sum(weights), limits.row(r).down(), limits.row(r).up()));
        }
        var persons = new int[atoms];
        Arrays.fill(persons, 1);
        var still = new BitSet();
        for (var atom = 0; atom < atoms; atom++) {
            still.set(atom, limits.still(atom));
            var of = told[atom];
            if (of != null) {
                still.set(atom);
                left.set(all.size());
                rows.add(of);
                all.add(new Limits.Row(sum(of), limits.least(atom), Limits.FAR));
                for (var i = 0; i < atoms; i++) {
                    persons[i] += Math.abs(of[i]);
                }
            }
        }
        return limits.of(still, all, left, persons);
    }
}
