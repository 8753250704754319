package se.atagande.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Sum;

/**
 * The linear program of the smallest move, by the dual simplex method on a dictionary: rows are what is known and what is asked, columns the atoms. Nobody
 * moving costs nothing and breaks only the one row that asks for a move, so it begins there and needs about as many exchanges as the move has persons.
 *
 * <p>What is known enters the dictionary when a move first breaks it: a move of few persons meets few of a thousand rows, so what it takes hangs on the move
 * and hardly on how much was published before.
 *
 * <p>An atom's cost is its distance from zero, so it has two stretches: above zero it costs 1 a person, below −1. Outside the dictionary an atom rests at the
 * bend between them, or at its least; a row rests at one of its ends, and for good where the two are the same.
 */
final class Simplex {

    static final double TINY = 1e-9;
    /** Of so many columns less than one has something: then each is looked up. */
    private static final int SPARSE = 4;

    private static final double NOTHING = 1e-11;
    private static final double SLACK = 1e-7;
    private static final double ITS_OWN = 1e-3;
    private static final int ROWS_AT_FIRST = 32;

    private final Limits limits;
    private final int atoms;
    private final int columns;
    private final int[] atomOfColumn;
    private final int[] columnOfAtom;
    /** Of each atom that may move, by its first column: the row that it is in, or −1 and the column where it rests. */
    private final int[] rowOf;

    private final int[] columnOf;
    private final BitSet entered = new BitSet();
    private int rows;
    /** Which of the limits; −1 the one that asks. */
    private int[] limitOfRow = new int[ROWS_AT_FIRST];
    /** Both of every variable: columns' atoms first, then rows. */
    private double[] least;

    private double[] most;
    private double[][] dictionary = new double[ROWS_AT_FIRST][];
    private double[] value = new double[ROWS_AT_FIRST];
    /** Of each row, squared: the steepest of the broken rows is mended first. */
    private double[] length = new double[ROWS_AT_FIRST];

    private int[] basic = new int[ROWS_AT_FIRST];
    private final int[] resting;
    /** The value at which a variable outside the dictionary rests. */
    private final double[] at;
    /** Which stretch of its cost an atom in the dictionary is on: 1 above, −1 below. */
    private final int[] stretch;

    /**
     * What an atom costs a person: 1 and a little, each its own. Were all alike, many exchanges would cost nothing, and go round in circles.
     */
    private final double[] price;

    private final double[] cost;
    /** Where the pivot row has something. */
    private final int[] places;

    private final double[] activity;
    private final int[] touched;
    private int stuck = -1;

    Simplex(Limits limits, Sum sum, long change) {
        this.limits = limits;
        atoms = limits.atoms();
        columnOfAtom = new int[atoms];
        Arrays.fill(columnOfAtom, -1);
        var free = new int[atoms];
        var n = 0;
        for (var a = 0; a < atoms; a++) {
            if (!limits.still(a)) {
                columnOfAtom[a] = n;
                free[n++] = a;
            }
        }
        columns = n;
        atomOfColumn = Arrays.copyOf(free, n);
        least = new double[columns + ROWS_AT_FIRST];
        most = new double[columns + ROWS_AT_FIRST];
        rowOf = new int[columns];
        columnOf = new int[columns];
        resting = new int[columns];
        at = new double[columns];
        stretch = new int[columns];
        price = new SplittableRandom(columns).doubles(columns, 1, 1 + ITS_OWN).toArray();
        for (var c = 0; c < columns; c++) {
            price[c] *= limits.persons(atomOfColumn[c]);
        }
        cost = new double[columns];
        places = new int[columns];
        activity = new double[limits.rowCount()];
        touched = new int[limits.rowCount()];
        for (var c = 0; c < columns; c++) {
            resting[c] = c;
            rowOf[c] = -1;
            columnOf[c] = c;
            least[c] = limits.least(atomOfColumn[c]);
            most[c] = Double.POSITIVE_INFINITY;
        }
        enter(-1, sum, change > 0 ? change : Double.NEGATIVE_INFINITY, change > 0 ? Double.POSITIVE_INFINITY : change);
    }

    /** One more row, told in what rests now. */
    private void enter(int limit, Sum sum, double down, double up) {
        if (rows == basic.length) {
            grow(2 * rows);
        }
        var row = new double[columns];
        var now = 0.0;
        for (var i = 0; i < sum.size(); i++) {
            var c = columnOfAtom[sum.atom(i)];
            if (c < 0) {
                continue;
            }
            var weight = sum.weight(i);
            if (rowOf[c] < 0) {
                row[columnOf[c]] += weight;
                now += weight * at[columnOf[c]];
            } else {
                var its = dictionary[rowOf[c]];
                for (var k = 0; k < columns; k++) {
                    row[k] += weight * its[k];
                }
                now += weight * value[rowOf[c]];
            }
        }
        limitOfRow[rows] = limit;
        least[columns + rows] = down;
        most[columns + rows] = up;
        dictionary[rows] = row;
        value[rows] = now;
        basic[rows] = columns + rows;
        length[rows] = length(row);
        rows++;
    }

    private void grow(int size) {
        limitOfRow = Arrays.copyOf(limitOfRow, size);
        dictionary = Arrays.copyOf(dictionary, size);
        value = Arrays.copyOf(value, size);
        length = Arrays.copyOf(length, size);
        basic = Arrays.copyOf(basic, size);
        least = Arrays.copyOf(least, columns + size);
        most = Arrays.copyOf(most, columns + size);
    }

    /** Whether the move of now breaks what is known and not in the dictionary yet; it is then. */
    private boolean breaksMore() {
        var seen = new BitSet();
        var n = 0;
        for (var c = 0; c < columns; c++) {
            var moved = rowOf[c] < 0 ? at[columnOf[c]] : value[rowOf[c]];
            if (Math.abs(moved) > SLACK) {
                var of = limits.rowsOf(atomOfColumn[c]);
                for (var i = 0; i < of.rows().length; i++) {
                    var row = of.rows()[i];
                    if (!limits.active().get(row) || entered.get(row)) {
                        continue;
                    }
                    if (!seen.get(row)) {
                        seen.set(row);
                        touched[n++] = row;
                    }
                    activity[row] += of.weights()[i] * moved;
                }
            }
        }
        var more = false;
        for (var i = 0; i < n; i++) {
            var row = limits.row(touched[i]);
            var now = activity[touched[i]];
            activity[touched[i]] = 0;
            if (now < row.down() - SLACK || now > row.up() + SLACK) {
                entered.set(touched[i]);
                enter(touched[i], row.sum(), (double) row.down(), (double) row.up());
                more = true;
            }
        }
        return more;
    }

    /** The change of every atom, whole or not; null where there is none, or none was found. */
    double @Nullable [] solve() {
        var most = 50 + 4 * (limits.active().cardinality() + columns);
        for (var exchanges = 0; exchanges < most; exchanges++) {
            var leaving = leaving();
            if (leaving < 0) {
                if (breaksMore()) {
                    continue;
                }
                return move();
            }
            var below = value[leaving] < from(basic[leaving]);
            var bends = bends(leaving, below);
            var entering = entering(leaving, below, bends ? 2 * price[basic[leaving]] : Double.POSITIVE_INFINITY);
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

    /** Whether the last search ended because there is no move, and not for want of steps. */
    boolean impossible() {
        return stuck >= 0;
    }

    /** After no move was found: how much each of the limits, and after them the sum that was asked for, keeps it from being. */
    double[] holding() {
        var holding = new double[limits.rowCount() + 1];
        if (stuck >= 0) {
            for (var c = 0; c < columns; c++) {
                if (Math.abs(dictionary[stuck][c]) > TINY && !atom(resting[c])) {
                    holding[limit(resting[c])] = -dictionary[stuck][c];
                }
            }
            if (!atom(basic[stuck])) {
                holding[limit(basic[stuck])] = 1;
            }
        }
        return holding;
    }

    private int limit(int variable) {
        var limit = limitOfRow[variable - columns];
        return limit < 0 ? limits.rowCount() : limit;
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
            cost[c] -= 2 * stretch[variable] * price[variable] * dictionary[row][c];
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
        var own = !atom(variable) ? 0 : (up ? at[c] >= 0 : at[c] > 0) ? price[variable] : -price[variable];
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
        var slope = 0.0;
        if (atom(in)) {
            stretch[in] = (rises ? before >= 0 : before > 0) ? 1 : -1;
            slope = stretch[in] * price[in];
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
        cost[c] = total / pivot - (atom(out) ? stretch[out] * price[out] : 0);
        value[row] = before + step;
        basic[row] = in;
        resting[c] = out;
        if (atom(in)) {
            rowOf[in] = row;
        }
        if (atom(out)) {
            rowOf[out] = -1;
            columnOf[out] = c;
        }
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
