package se.atagande.statistics.proof;

import java.util.Arrays;
import java.util.BitSet;

/** A whole-number combination of atoms; a cell of a table is one with all weights 1. Atoms ascend, no weight is 0. */
public final class Sum {

    private final int[] atoms;
    private final int[] weights;

    private Sum(int[] atoms, int[] weights) {
        this.atoms = atoms;
        this.weights = weights;
    }

    /** Each of these atoms once; they must ascend. */
    public static Sum of(int... ascending) {
        for (var i = 1; i < ascending.length; i++) {
            if (ascending[i] <= ascending[i - 1]) {
                throw new IllegalArgumentException(
                        "ascending: " + Arrays.toString(ascending) + " (expected: each once, ascending)");
            }
        }
        var weights = new int[ascending.length];
        Arrays.fill(weights, 1);
        return new Sum(ascending.clone(), weights);
    }

    /** These atoms, each so many times; they must ascend, and no weight be 0. */
    public static Sum of(int[] ascending, int[] weights) {
        var sum = of(ascending);
        if (weights.length != ascending.length || Arrays.stream(weights).anyMatch(w -> w == 0)) {
            throw new IllegalArgumentException(
                    "weights: " + Arrays.toString(weights) + " (expected: one for each atom, none 0)");
        }
        return new Sum(sum.atoms, weights.clone());
    }

    public static Sum of(BitSet atoms) {
        return of(atoms.stream().toArray());
    }

    /** This minus another, which may reach outside it. */
    public Sum minus(Sum other) {
        var sum = new int[size() + other.size()];
        var weight = new int[sum.length];
        var n = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); ) {
            var atom = Math.min(
                    i < size() ? atoms[i] : Integer.MAX_VALUE, j < other.size() ? other.atoms[j] : Integer.MAX_VALUE);
            var total = 0;
            if (i < size() && atoms[i] == atom) {
                total += weights[i++];
            }
            if (j < other.size() && other.atoms[j] == atom) {
                total -= other.weights[j++];
            }
            if (total != 0) {
                sum[n] = atom;
                weight[n++] = total;
            }
        }
        return new Sum(Arrays.copyOf(sum, n), Arrays.copyOf(weight, n));
    }

    /** Without these atoms. */
    public Sum without(BitSet gone) {
        var kept = new int[size()];
        var weight = new int[size()];
        var n = 0;
        for (var i = 0; i < size(); i++) {
            if (!gone.get(atoms[i])) {
                kept[n] = atoms[i];
                weight[n++] = weights[i];
            }
        }
        return n == size() ? this : new Sum(Arrays.copyOf(kept, n), Arrays.copyOf(weight, n));
    }

    public int size() {
        return atoms.length;
    }

    public int atom(int i) {
        return atoms[i];
    }

    public int weight(int i) {
        return weights[i];
    }

    /** The value in these counts. */
    public long in(long[] counts) {
        var total = 0L;
        for (var i = 0; i < atoms.length; i++) {
            total = Math.addExact(total, Math.multiplyExact((long) weights[i], counts[atoms[i]]));
        }
        return total;
    }

    /** The value of a move, which changes each atom by so much. */
    public long in(int[] change) {
        var total = 0L;
        for (var i = 0; i < atoms.length; i++) {
            total += (long) weights[i] * change[atoms[i]];
        }
        return total;
    }

    public BitSet toBits() {
        var bits = new BitSet();
        for (var atom : atoms) {
            bits.set(atom);
        }
        return bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sum sum && Arrays.equals(atoms, sum.atoms) && Arrays.equals(weights, sum.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(atoms) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(atoms) + "·" + Arrays.toString(weights);
    }
}
