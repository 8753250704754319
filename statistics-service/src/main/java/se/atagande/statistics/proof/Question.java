package se.atagande.statistics.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A table that somebody wants to publish, with what is already known.
 *
 * @param truth the atoms, none negative
 * @param impossible atoms that are zero by nature, which everybody knows
 * @param cells every number that the table may show
 * @param known every earlier release that touches these atoms, and public figures
 * @param guarded what earlier releases of these atoms hide, and this one must go on hiding
 * @param insiders those who know atoms of their own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried
public record Question(
        long[] truth,
        BitSet impossible,
        List<Cell> cells,
        List<Knowledge> known,
        Rules rules,
        List<Insider> insiders,
        List<Sum> guarded) {

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
        guarded = List.copyOf(guarded);
    }

    public Question(long[] truth, List<Cell> cells, Rules rules) {
        this(truth, new BitSet(), cells, List.of(), rules, List.of(), List.of());
    }

    /** With what was published and hidden before that touches these cells' atoms, or touches what touches them, and so on. */
    public static Question touching(
            long[] truth, List<Cell> cells, List<Knowledge> ledger, List<Sum> hidden, Rules rules) {
        var touched = new BitSet();
        cells.forEach(cell -> touched.or(cell.sum().toBits()));
        for (var before = -1; before < touched.cardinality(); ) {
            before = touched.cardinality();
            ledger.stream()
                    .map(k -> k.sum().toBits())
                    .filter(touched::intersects)
                    .forEach(touched::or);
        }
        var known = ledger.stream()
                .filter(k -> k.sum().toBits().intersects(touched))
                .toList();
        var guarded =
                hidden.stream().filter(sum -> sum.toBits().intersects(touched)).toList();
        var untouched = new BitSet();
        untouched.set(0, truth.length);
        untouched.andNot(touched);
        var here = truth.clone();
        untouched.stream().forEach(atom -> here[atom] = 0);
        return new Question(here, untouched, cells, known, rules, List.of(), guarded);
    }

    /** The same asked of another truth. */
    public Question of(long[] other) {
        return new Question(other, impossible, cells, known, rules, insiders, guarded);
    }

    /** Whether the rules let this number be seen, whatever follows from it. */
    public boolean mayShow(Cell cell) {
        return !cell.never() && cell.sum().in(truth) >= rules.threshold();
    }

    /** The value of every cell. */
    public long[] values() {
        return cells.stream().mapToLong(cell -> cell.sum().in(truth)).toArray();
    }

    /** What everybody knows when these cells are shown: the earlier releases, then each shown cell in order. */
    public List<Knowledge> knownWith(BitSet shown) {
        var all = new ArrayList<>(known);
        shown.stream().mapToObj(this::told).forEach(all::add);
        return all;
    }

    /** What a cell tells when it is shown. */
    public Knowledge told(int cell) {
        var sum = cells.get(cell).sum();
        return rules.mode().told(sum, rules.mode().shown(sum.in(truth)), rules.threshold());
    }
}
