package se.atagande.statistics.proof;

import java.util.BitSet;
import java.util.List;

/**
 * A table that somebody wants to publish, with what is already known.
 *
 * @param truth the atoms, none negative
 * @param impossible atoms that are zero by nature, which everybody knows
 * @param cells every number that the table may show
 * @param known every earlier release that touches these atoms, and public figures
 * @param insiders those who know atoms of their own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried
public record Question(
        long[] truth, BitSet impossible, List<Cell> cells, List<Knowledge> known, Rules rules, List<Insider> insiders) {

    public Question {
        for (var i = 0; i < truth.length; i++) {
            if (truth[i] < 0 || (truth[i] > 0 && impossible.get(i))) {
                throw new IllegalArgumentException(
                        "truth: " + truth[i] + " in atom " + i + " (expected: 0 or more, 0 where it is impossible)");
            }
        }
        cells = List.copyOf(cells);
        known = List.copyOf(known);
        insiders = List.copyOf(insiders);
    }

    public Question(long[] truth, List<Cell> cells, Rules rules) {
        this(truth, new BitSet(), cells, List.of(), rules, List.of());
    }

    /** The same asked of another truth. */
    public Question of(long[] other) {
        return new Question(other, impossible, cells, known, rules, insiders);
    }

    /** The value of every cell. */
    public long[] values() {
        return cells.stream().mapToLong(cell -> cell.sum().in(truth)).toArray();
    }

    /** What everybody knows when these cells are shown: the earlier releases, then each shown cell in order. */
    public List<Knowledge> knownWith(BitSet shown) {
        var all = new java.util.ArrayList<>(known);
        shown.stream().mapToObj(this::told).forEach(all::add);
        return all;
    }

    /** What a cell tells when it is shown. */
    public Knowledge told(int cell) {
        var sum = cells.get(cell).sum();
        return rules.mode().told(sum, rules.mode().shown(sum.in(truth)), rules.threshold());
    }
}
