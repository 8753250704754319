package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;

/** How far a move may go: no atom below zero, nothing that is known contradicted. Rows can be taken away and put back, by index. */
final class Limits {

    /** One thing known: the sum changes by at least {@code down} (0 or less) and at most {@code up}. */
    record Row(Sum sum, long down, long up) {}

    /** In which rows an atom is, and how often. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record In(int[] rows, int[] weights) {}

    /** More than is counted anywhere. */
    static final long FAR = 1L << 40;

    private final long[] truth;
    private final BitSet still;
    private final List<Row> rows;
    private final BitSet active;
    private final In[] rowsOfAtom;
    private final int @Nullable [] persons;

    private Limits(
            long[] truth, BitSet still, List<Row> rows, BitSet active, In[] rowsOfAtom, int @Nullable [] persons) {
        this.truth = truth;
        this.still = still;
        this.rows = rows;
        this.active = active;
        this.rowsOfAtom = rowsOfAtom;
        this.persons = persons;
    }

    private static In[] rowsOfAtom(int atoms, List<Row> rows) {
        var counts = new int[atoms];
        for (var row : rows) {
            for (var i = 0; i < row.sum.size(); i++) {
                counts[row.sum.atom(i)]++;
            }
        }
        var all = new In[atoms];
        Arrays.setAll(all, a -> new In(new int[counts[a]], new int[counts[a]]));
        for (var r = 0; r < rows.size(); r++) {
            var sum = rows.get(r).sum;
            for (var i = 0; i < sum.size(); i++) {
                var in = all[sum.atom(i)];
                var place = in.rows.length - counts[sum.atom(i)]--;
                in.rows[place] = r;
                in.weights[place] = sum.weight(i);
            }
        }
        return all;
    }

    /** What is known already, then one row for each cell of the question; active are the known ones and the shown cells. */
    static Limits of(Question question, BitSet shown) {
        var rows = new ArrayList<Row>();
        question.known().forEach(known -> rows.add(row(known, question)));
        var active = new BitSet();
        active.set(0, rows.size());
        var values = question.values();
        for (var cell = 0; cell < values.length; cell++) {
            rows.add(
                    !question.mayShow(question.cells().get(cell))
                            ? new Row(question.cells().get(cell).sum(), -FAR, FAR)
                            : row(question.told(cell), question));
            active.set(question.known().size() + cell, shown.get(cell));
        }
        return of(question, rows, active);
    }

    private static Limits of(Question question, List<Row> rows, BitSet active) {
        return new Limits(
                question.truth(), question.impossible(), rows, active, rowsOfAtom(question.truth().length, rows), null);
    }

    /**
     * The same for moves after which the same numbers are small: as {@link #of}, and every demanded number stays under the threshold, every other cell that
     * is not shown at or above it.
     */
    static Limits alike(Question question, BitSet shown, List<Demand> demands) {
        var limits = of(question, shown);
        var rows = new ArrayList<>(limits.rows);
        var values = question.values();
        var threshold = question.rules().threshold();
        for (var cell = 0; cell < values.length; cell++) {
            if (!shown.get(cell) && question.mayShow(question.cells().get(cell))) {
                rows.add(new Row(question.cells().get(cell).sum(), threshold - values[cell], FAR));
            }
        }
        for (var demand : demands) {
            if (demand.known().isEmpty()) {
                var value = demand.sum().in(question.truth());
                rows.add(new Row(demand.sum(), -value, Math.max(0, threshold - 1 - value)));
            }
        }
        limits.active.set(limits.rows.size(), rows.size());
        return of(question, rows, limits.active);
    }

    private static Row row(Knowledge known, Question question) {
        var sum = known.sum().without(question.impossible());
        var value = sum.in(question.truth());
        return new Row(sum, Math.min(0, known.lower() - value), Math.max(0, known.upper() - value));
    }

    /** The same for somebody who knows these atoms, which then do not move. */
    Limits knowing(BitSet own) {
        if (own.isEmpty()) {
            return this;
        }
        var more = (BitSet) still.clone();
        more.or(own);
        return new Limits(truth, more, rows, active, rowsOfAtom, null);
    }

    /**
     * Others of the same people.
     *
     * @param persons how many move when one of an atom does
     */
    Limits of(BitSet still, List<Row> rows, BitSet active, int[] persons) {
        return new Limits(truth, still, rows, active, rowsOfAtom(truth.length, rows), persons);
    }

    /** Whether the same is known, for the same atoms; what is active of it may differ. */
    boolean sameRows(Limits other) {
        return rows == other.rows && still.equals(other.still);
    }

    int persons(int atom) {
        return persons == null ? 1 : persons[atom];
    }

    int atoms() {
        return truth.length;
    }

    long least(int atom) {
        return -truth[atom];
    }

    boolean still(int atom) {
        return still.get(atom);
    }

    BitSet active() {
        return active;
    }

    int rowCount() {
        return rows.size();
    }

    Row row(int i) {
        return rows.get(i);
    }

    In rowsOf(int atom) {
        return rowsOfAtom[atom];
    }

    boolean allow(int[] change) {
        var moved = new long[rows.size()];
        var touched = new BitSet();
        for (var i = 0; i < change.length; i++) {
            if (change[i] == 0) {
                continue;
            }
            if (change[i] < -truth[i] || still.get(i)) {
                return false;
            }
            var in = rowsOfAtom[i];
            for (var k = 0; k < in.rows.length; k++) {
                moved[in.rows[k]] += (long) in.weights[k] * change[i];
                touched.set(in.rows[k]);
            }
        }
        touched.and(active);
        return touched.stream().allMatch(r -> rows.get(r).down <= moved[r] && moved[r] <= rows.get(r).up);
    }
}
