package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;

/** How far a move may go: no atom below zero, nothing that is known contradicted. Rows can be taken away and put back, by index. */
final class Limits {

    /** One thing known: the sum changes by at least {@code down} (0 or less) and at most {@code up}. */
    record Row(Sum sum, long down, long up) {}

    /** More than is counted anywhere. */
    private static final long FAR = 1L << 40;

    private final long[] truth;
    private final BitSet still;
    private final List<Row> rows;
    private final BitSet active;

    private Limits(long[] truth, BitSet still, List<Row> rows, BitSet active) {
        this.truth = truth;
        this.still = still;
        this.rows = rows;
        this.active = active;
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
        return new Limits(question.truth(), question.impossible(), rows, active);
    }

    /**
     * The same for moves after which the same numbers are small: as {@link #of}, and every demanded number stays under the threshold, every other cell that
     * is not shown at or above it.
     */
    static Limits alike(Question question, BitSet shown, List<Demand> demands) {
        var limits = of(question, shown);
        var values = question.values();
        var threshold = question.rules().threshold();
        for (var cell = 0; cell < values.length; cell++) {
            if (!shown.get(cell) && question.mayShow(question.cells().get(cell))) {
                limits.rows.add(new Row(question.cells().get(cell).sum(), threshold - values[cell], FAR));
            }
        }
        for (var demand : demands) {
            if (demand.known().isEmpty()) {
                var value = demand.sum().in(question.truth());
                limits.rows.add(new Row(demand.sum(), -value, Math.max(0, threshold - 1 - value)));
            }
        }
        limits.active.set(question.known().size() + values.length, limits.rows.size());
        return limits;
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
        return new Limits(truth, more, rows, active);
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

    boolean allow(int[] change) {
        for (var i = 0; i < change.length; i++) {
            if (change[i] < -truth[i] || (change[i] != 0 && still.get(i))) {
                return false;
            }
        }
        for (var r = active.nextSetBit(0); r >= 0; r = active.nextSetBit(r + 1)) {
            var row = rows.get(r);
            var value = row.sum.in(change);
            if (value < row.down || value > row.up) {
                return false;
            }
        }
        return true;
    }
}
