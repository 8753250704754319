package se.atagande.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Sum;

/**
 * The linear program of the smallest move, by the dual simplex method on a dictionary: rows are what is known and what is asked, columns the atoms. Nobody
 * moving costs nothing and breaks only the one row that asks for a move, so it begins there and needs about as many exchanges as the move has persons.
 *
 * <p>An atom's cost is its distance from zero, so it has two stretches: above zero it costs 1 a person, below −1. Outside the dictionary an atom rests at the
 * bend between them, or at its least; a row rests at one of its ends, and for good where the two are the same.
 */
final class Simplex {

    private static final double TINY = 1e-9;
    /** Of so many columns less than one has something: then each is looked up. */
    private static final int SPARSE = 4;

    private static final double NOTHING = 1e-11;
    private static final double SLACK = 1e-7;

    private final int atoms;
    private final int[] atomOfColumn;
    private final int rows;
    private final int[] rowOfRow;
    /** Both of every variable: columns' atoms first, then rows. */
    private final double[] least;

    private final double[] most;
    private final double[][] dictionary;
    private final double[] value;
    /** Of each row, squared: the steepest of the broken rows is mended first. */
    private final double[] length;

    private final int[] basic;
    private final int[] resting;
    /** The value at which a variable outside the dictionary rests. */
    private final double[] at;
    /** Which stretch of its cost an atom in the dictionary is on: 1 above, −1 below. */
    private final int[] stretch;

    private final double[] cost;
    /** Where the pivot row has something. */
    private final int[] places;

    private final int columns;
    private int stuck = -1;

    Simplex(Limits limits, Sum sum, long change) {
        atoms = limits.atoms();
        var column = new int[atoms];
        Arrays.fill(column, -1);
        var free = new int[atoms];
        var n = 0;
        for (var a = 0; a < atoms; a++) {
            if (!limits.still(a)) {
                column[a] = n;
                free[n++] = a;
            }
        }
        columns = n;
        atomOfColumn = Arrays.copyOf(free, n);
        rowOfRow = rows(limits, column);
        rows = rowOfRow.length;
        least = new double[columns + rows];
        most = new double[columns + rows];
        dictionary = new double[rows][columns];
        value = new double[rows];
        length = new double[rows];
        basic = new int[rows];
        resting = new int[columns];
        at = new double[columns];
        stretch = new int[columns + rows];
        cost = new double[columns];
        places = new int[columns];
        for (var c = 0; c < columns; c++) {
            resting[c] = c;
            least[c] = limits.least(atomOfColumn[c]);
            most[c] = Double.POSITIVE_INFINITY;
        }
        fill(0, sum, column);
        least[columns] = change > 0 ? change : Double.NEGATIVE_INFINITY;
        most[columns] = change > 0 ? Double.POSITIVE_INFINITY : change;
        for (var r = 1; r < rows; r++) {
            var row = limits.row(rowOfRow[r]);
            fill(r, row.sum(), column);
            least[columns + r] = row.down();
            most[columns + r] = row.up();
        }
        for (var i = 0; i < rows; i++) {
            basic[i] = columns + i;
            length[i] = length(dictionary[i]);
        }
    }

    /** First the one that asks, then each active row that some free atom is in. */
    private static int[] rows(Limits limits, int[] column) {
        var rows = new int[limits.active().cardinality() + 1];
        rows[0] = -1;
        var n = 1;
        for (var i = limits.active().nextSetBit(0); i >= 0; i = limits.active().nextSetBit(i + 1)) {
            var sum = limits.row(i).sum();
            for (var j = 0; j < sum.size(); j++) {
                if (column[sum.atom(j)] >= 0) {
                    rows[n++] = i;
                    break;
                }
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private void fill(int row, Sum sum, int[] column) {
        for (var i = 0; i < sum.size(); i++) {
            if (column[sum.atom(i)] >= 0) {
                dictionary[row][column[sum.atom(i)]] = sum.weight(i);
            }
        }
    }

    /** The change of every atom, whole or not; null where there is none, or none was found. */
    double @Nullable [] solve() {
        for (var exchanges = 0; exchanges < 50 + 4 * (rows + columns); exchanges++) {
            var leaving = leaving();
            if (leaving < 0) {
                return move();
            }
            var below = value[leaving] < from(basic[leaving]);
            var bends = bends(leaving, below);
            var entering = entering(leaving, below, bends ? 2 : Double.POSITIVE_INFINITY);
            if (entering >= 0) {
                exchange(leaving, entering, below);
            } else if (bends) {
                bend(leaving);
            } else {
                stuck = leaving;
                return null;
            }
        }
        return null;
    }

    /**
     * After a move that is not whole: rounds one atom at a time and solves on, without ever turning back.
     *
     * @param outwards halves are rounded away from zero
     */
    double @Nullable [] dive(boolean outwards) {
        for (var rounded = 0; rounded < columns; rounded++) {
            var row = leastBroken();
            if (row < 0) {
                return move();
            }
            var broken = value[row];
            var below = Math.floor(broken);
            var up = Math.abs(broken - below - 0.5) < 1e-6 ? outwards == broken > 0 : broken - below > 0.5;
            if (up) {
                least[basic[row]] = below + 1;
            } else {
                most[basic[row]] = below;
            }
            if (solve() == null) {
                return null;
            }
        }
        return null;
    }

    private int leastBroken() {
        var least = 1.0;
        var row = -1;
        for (var r = 0; r < rows; r++) {
            if (atom(basic[r])) {
                var broken = Math.abs(value[r] - Math.rint(value[r]));
                if (broken > 1e-6 && broken < least) {
                    least = broken;
                    row = r;
                }
            }
        }
        return row;
    }

    /** After no move was found: the known rows that say so. */
    BitSet blocking() {
        var blocking = new BitSet();
        if (stuck >= 0) {
            for (var c = 0; c < columns; c++) {
                if (Math.abs(dictionary[stuck][c]) > TINY && resting[c] > columns) {
                    blocking.set(rowOfRow[resting[c] - columns]);
                }
            }
            if (basic[stuck] > columns) {
                blocking.set(rowOfRow[basic[stuck] - columns]);
            }
        }
        return blocking;
    }

    private boolean atom(int variable) {
        return variable < columns;
    }

    /** Where the stretch that a variable in the dictionary is on begins. */
    private double from(int variable) {
        return atom(variable) && stretch[variable] > 0 ? Math.max(0, least[variable]) : least[variable];
    }

    private double to(int variable) {
        return atom(variable) && stretch[variable] < 0 ? Math.min(0, most[variable]) : most[variable];
    }

    private int leaving() {
        var worst = 0.0;
        var leaving = -1;
        for (var r = 0; r < rows; r++) {
            var outside = Math.max(from(basic[r]) - value[r], value[r] - to(basic[r]));
            if (outside > SLACK && outside * outside > worst * length[r]) {
                worst = outside * outside / length[r];
                leaving = r;
            }
        }
        return leaving;
    }

    /** Whether the row's atom left its stretch where the other begins: it may go on there, at 2 a person more. */
    private boolean bends(int row, boolean below) {
        var variable = basic[row];
        return atom(variable)
                && (below ? stretch[variable] > 0 && least[variable] < 0 : stretch[variable] < 0 && most[variable] > 0);
    }

    private void bend(int row) {
        var variable = basic[row];
        for (var c = 0; c < columns; c++) {
            cost[c] -= 2 * stretch[variable] * dictionary[row][c];
        }
        stretch[variable] = -stretch[variable];
    }

    /** The resting variable that brings the row back at least cost, and at less than this. */
    private int entering(int row, boolean up, double limit) {
        var entering = -1;
        var best = limit;
        var size = 0.0;
        for (var c = 0; c < columns; c++) {
            var coefficient = dictionary[row][c];
            if (Math.abs(coefficient) <= TINY) {
                continue;
            }
            var price = price(c, up == coefficient > 0);
            var ratio = price / Math.abs(coefficient);
            if (ratio < best - TINY
                    || (ratio < best + TINY
                            && Math.abs(coefficient) > size + TINY
                            && ratio < Double.POSITIVE_INFINITY)) {
                best = ratio;
                size = Math.abs(coefficient);
                entering = c;
            }
        }
        return entering;
    }

    /** What a person more, or fewer, of a resting variable costs; infinite where it cannot move so. */
    private double price(int c, boolean up) {
        var variable = resting[c];
        if (up ? at[c] >= most[variable] : at[c] <= least[variable]) {
            return Double.POSITIVE_INFINITY;
        }
        var own = !atom(variable) ? 0 : (up ? at[c] >= 0 : at[c] > 0) ? 1 : -1;
        return up ? own + cost[c] : -own - cost[c];
    }

    private void exchange(int row, int c, boolean below) {
        var in = resting[c];
        var out = basic[row];
        var pivotRow = dictionary[row];
        var pivot = pivotRow[c];
        var rises = below == pivot > 0;
        var target = below ? from(out) : to(out);
        var step = (target - value[row]) / pivot;
        var before = at[c];
        for (var r = 0; r < rows; r++) {
            if (dictionary[r][c] != 0) {
                value[r] += dictionary[r][c] * step;
            }
        }
        var slope = 0;
        if (atom(in)) {
            stretch[in] = (rises ? before >= 0 : before > 0) ? 1 : -1;
            slope = stretch[in];
        }
        var total = slope + cost[c];
        var n = 0;
        for (var k = 0; k < columns; k++) {
            pivotRow[k] = Math.abs(pivotRow[k]) < NOTHING ? 0 : pivotRow[k] / -pivot;
            if (pivotRow[k] != 0 && k != c) {
                places[n++] = k;
            }
        }
        // Left out of the rows' sums, so that they run over the whole row at once.
        pivotRow[c] = 0;
        for (var r = 0; r < rows; r++) {
            var other = dictionary[r];
            var factor = other[c];
            if (r == row || factor == 0) {
                continue;
            }
            if (Math.abs(factor) < NOTHING) {
                other[c] = 0;
                continue;
            }
            if (n * SPARSE < columns) {
                length[r] += subtract(other, factor, pivotRow, n) - factor * factor;
                other[c] = factor / pivot;
                length[r] = Math.max(1, length[r] + other[c] * other[c]);
            } else {
                for (var k = 0; k < other.length; k++) {
                    other[k] += factor * pivotRow[k];
                }
                other[c] = factor / pivot;
                length[r] = length(other);
            }
        }
        for (var k = 0; k < columns; k++) {
            cost[k] += total * pivotRow[k];
        }
        pivotRow[c] = 1 / pivot;
        length[row] = length(pivotRow);
        cost[c] = total / pivot - (atom(out) ? stretch[out] : 0);
        value[row] = before + step;
        basic[row] = in;
        resting[c] = out;
        at[c] = target;
    }

    /** Only where the pivot row has something; how much longer the row became, squared. */
    private double subtract(double[] other, double factor, double[] pivotRow, int n) {
        var longer = 0.0;
        for (var i = 0; i < n; i++) {
            var k = places[i];
            var old = other[k];
            var now = old + factor * pivotRow[k];
            other[k] = now;
            longer += now * now - old * old;
        }
        return longer;
    }

    /** Four sums side by side, which the processor adds at once. */
    private static double length(double[] row) {
        var a = 1.0;
        var b = 0.0;
        var c = 0.0;
        var d = 0.0;
        var k = 0;
        for (; k + 3 < row.length; k += 4) {
            a += row[k] * row[k];
            b += row[k + 1] * row[k + 1];
            c += row[k + 2] * row[k + 2];
            d += row[k + 3] * row[k + 3];
        }
        for (; k < row.length; k++) {
            a += row[k] * row[k];
        }
        return a + b + c + d;
    }

    private double[] move() {
        var move = new double[atoms];
        for (var c = 0; c < columns; c++) {
            if (atom(resting[c])) {
                move[atomOfColumn[resting[c]]] = at[c];
            }
        }
        for (var r = 0; r < rows; r++) {
            if (atom(basic[r])) {
                move[atomOfColumn[basic[r]]] = value[r];
            }
        }
        return move;
    }
}
