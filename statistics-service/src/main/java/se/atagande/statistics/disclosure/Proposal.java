package se.atagande.statistics.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;

/**
 * Which cells could be shown so that no hidden number follows from them by adding and subtracting: elimination modulo the prime 2³¹−1, in the order of the
 * scheme, whatever the values (Langsrud 2024, "Gauss"). A proposal only: whole numbers tell more than equations do, and the audit asks them.
 */
final class Proposal {

    private static final long P = (1L << 31) - 1;

    private final int atoms;
    private final long[][] cells;
    private final long[][] secrets;
    private final long[] secretHash;
    private final long[] salt;

    private Proposal(int atoms, long[][] cells, long[][] secrets) {
        this.atoms = atoms;
        this.cells = cells;
        this.secrets = secrets;
        this.salt = new SplittableRandom(20261128).longs(atoms, 1, P).toArray();
        this.secretHash = new long[secrets.length];
        for (var s = 0; s < secrets.length; s++) {
            secretHash[s] = hash(secrets[s]);
        }
    }

    /** Takes the candidates in this order; those already known come before. */
    static BitSet of(Question question, List<Demand> demands, int[] order) {
        var atoms = question.truth().length;
        var cells = new long[question.cells().size()][];
        for (var cell : order) {
            cells[cell] = dense(question.cells().get(cell).sum(), question.impossible(), atoms);
        }
        var secrets = demands.stream()
                .filter(demand -> demand.known().isEmpty())
                .map(demand -> dense(demand.sum(), question.impossible(), atoms))
                .toArray(long[][]::new);
        var proposal = new Proposal(atoms, cells, secrets);
        for (var known : question.known()) {
            if (known.lower() == known.upper()) {
                proposal.eliminate(dense(known.sum(), question.impossible(), atoms), null, order, 0);
            }
        }
        var shown = new BitSet();
        for (var i = 0; i < order.length; i++) {
            if (proposal.admit(order, i)) {
                shown.set(order[i]);
            }
        }
        return shown;
    }

    private static long[] dense(Sum sum, BitSet impossible, int atoms) {
        var dense = new long[atoms];
        for (var i = 0; i < sum.size(); i++) {
            if (!impossible.get(sum.atom(i))) {
                dense[sum.atom(i)] = Math.floorMod(sum.weight(i), P);
            }
        }
        return dense;
    }

    private boolean admit(int[] order, int i) {
        var row = cells[order[i]];
        var pivot = pivot(row);
        if (pivot < 0) {
            return true;
        }
        var inverse = inverse(row[pivot]);
        var hash = hash(row);
        for (var s = 0; s < secrets.length; s++) {
            var at = secrets[s][pivot];
            if (at != 0) {
                var factor = at * inverse % P;
                if (factor * hash % P == secretHash[s] && same(secrets[s], row, factor)) {
                    return false;
                }
            }
        }
        eliminate(row, hash, order, i + 1);
        return true;
    }

    private void eliminate(long[] row, @org.jspecify.annotations.Nullable Long hash, int[] order, int from) {
        var pivot = pivot(row);
        if (pivot < 0) {
            return;
        }
        var inverse = inverse(row[pivot]);
        var own = hash == null ? hash(row) : hash;
        var places = new int[atoms];
        var n = 0;
        for (var a = pivot; a < atoms; a++) {
            if (row[a] != 0) {
                places[n++] = a;
            }
        }
        for (var s = 0; s < secrets.length; s++) {
            if (secrets[s][pivot] != 0) {
                var factor = secrets[s][pivot] * inverse % P;
                subtract(secrets[s], row, places, n, factor);
                secretHash[s] = Math.floorMod(secretHash[s] - factor * own % P, P);
            }
        }
        for (var i = from; i < order.length; i++) {
            var other = cells[order[i]];
            if (other[pivot] != 0) {
                subtract(other, row, places, n, other[pivot] * inverse % P);
            }
        }
    }

    private static void subtract(long[] from, long[] row, int[] places, int n, long factor) {
        for (var i = 0; i < n; i++) {
            var a = places[i];
            var value = (from[a] - factor * row[a]) % P;
            from[a] = value < 0 ? value + P : value;
        }
    }

    private static boolean same(long[] secret, long[] row, long factor) {
        for (var a = 0; a < row.length; a++) {
            if (secret[a] != factor * row[a] % P) {
                return false;
            }
        }
        return true;
    }

    private static int pivot(long[] row) {
        for (var a = 0; a < row.length; a++) {
            if (row[a] != 0) {
                return a;
            }
        }
        return -1;
    }

    private long hash(long[] row) {
        var sum = 0L;
        for (var a = 0; a < row.length; a++) {
            if (row[a] != 0) {
                sum = (sum + row[a] * salt[a]) % P;
            }
        }
        return sum;
    }

    private static long inverse(long value) {
        var result = 1L;
        var base = value;
        for (var exponent = P - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % P;
            }
            base = base * base % P;
        }
        return result;
    }
}
