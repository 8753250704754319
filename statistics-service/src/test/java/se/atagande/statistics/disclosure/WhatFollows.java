package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;

/** The interval of whole numbers in which a sum lies for somebody who knows this, three times over: our search, CP-SAT, and every possibility in turn. */
final class WhatFollows {

    record Interval(long least, long most) {
        @Override
        public String toString() {
            return "[" + least + "," + most + "]";
        }
    }

    private final long[] truth;
    private final List<Knowledge> known;

    WhatFollows(long[] truth, List<Knowledge> known) {
        this.truth = truth;
        this.known = known;
    }

    /** Of exactly these sums being told. */
    static WhatFollows fromTelling(long[] truth, List<Sum> told) {
        return new WhatFollows(
                truth,
                told.stream().map(sum -> Knowledge.exactly(sum, sum.in(truth))).toList());
    }

    /** By the search that the auditor uses: ever further, until there is no move. */
    Interval bySearch(Sum sum) {
        var limits = Limits.of(
                new Question(
                        truth,
                        new BitSet(),
                        List.of(),
                        known,
                        new Rules(Mode.EXACT, 1, 1, false),
                        List.of(),
                        List.of()),
                new BitSet());
        var solver = new LeastMoves();
        return new Interval(
                sum.in(truth) - furthest(solver, limits, sum, -1), sum.in(truth) + furthest(solver, limits, sum, 1));
    }

    private static long furthest(Solver solver, Limits limits, Sum sum, int direction) {
        var far = 0L;
        while (far < 5_000) {
            if (!(solver.move(limits, sum, direction * (far + 1)) instanceof Solver.Answer.Move move)
                    || !limits.allow(move.change())) {
                return far;
            }
            far = Math.abs(sum.in(move.change()));
        }
        return far;
    }

    Interval bySecondOpinion(Sum sum) {
        var most = 0L;
        for (var atom : truth) {
            most += atom;
        }
        var opinion = new SecondOpinion(truth.length, new BitSet(), known, 2 * most + 20);
        return new Interval(opinion.bound(sum, false), opinion.bound(sum, true));
    }

    /** Over these worlds. */
    static Interval within(List<long[]> worlds, Sum sum) {
        var values = worlds.stream().mapToLong(sum::in).summaryStatistics();
        return new Interval(values.getMin(), values.getMax());
    }

    long[] truth() {
        return truth;
    }

    /** Every one, for tables with few atoms of which the total is known, and no weight is negative. */
    List<long[]> worlds() {
        var worlds = new ArrayList<long[]>();
        var weights = new long[truth.length][known.size()];
        for (var k = 0; k < known.size(); k++) {
            var sum = known.get(k).sum();
            for (var i = 0; i < sum.size(); i++) {
                weights[sum.atom(i)][k] = sum.weight(i);
            }
        }
        var upper = known.stream().mapToLong(Knowledge::upper).toArray();
        var lower = known.stream().mapToLong(Knowledge::lower).toArray();
        all(new long[truth.length], 0, weights, new long[known.size()], lower, upper, worlds);
        return worlds;
    }

    private static void all(
            long[] counts, int atom, long[][] weights, long[] sums, long[] lower, long[] upper, List<long[]> worlds) {
        if (atom == counts.length) {
            for (var k = 0; k < sums.length; k++) {
                if (sums[k] < lower[k]) {
                    return;
                }
            }
            worlds.add(counts.clone());
            return;
        }
        var here = sums.clone();
        for (counts[atom] = 0; ; counts[atom]++) {
            all(counts, atom + 1, weights, here, lower, upper, worlds);
            for (var k = 0; k < here.length; k++) {
                here[k] += weights[atom][k];
                if (here[k] > upper[k]) {
                    counts[atom] = 0;
                    return;
                }
            }
        }
    }

    /** A table of rows and columns with all its margins; cells in the order inner, rows, columns, total. */
    static final class Grid {
        final int columns;
        final long[] counts;

        Grid(int columns, long... counts) {
            this.columns = columns;
            this.counts = counts;
        }

        int rows() {
            return counts.length / columns;
        }

        Sum at(int row, int column) {
            return Sum.of(row * columns + column);
        }

        Sum row(int row) {
            var atoms = new int[columns];
            for (var c = 0; c < columns; c++) {
                atoms[c] = row * columns + c;
            }
            return Sum.of(atoms);
        }

        Sum column(int column) {
            var atoms = new int[rows()];
            for (var r = 0; r < atoms.length; r++) {
                atoms[r] = r * columns + column;
            }
            return Sum.of(atoms);
        }

        Sum total() {
            var atoms = new int[counts.length];
            for (var i = 0; i < atoms.length; i++) {
                atoms[i] = i;
            }
            return Sum.of(atoms);
        }

        List<Sum> margins() {
            var margins = new ArrayList<Sum>();
            for (var r = 0; r < rows(); r++) {
                margins.add(row(r));
            }
            for (var c = 0; c < columns; c++) {
                margins.add(column(c));
            }
            margins.add(total());
            return margins;
        }

        /** All margins, and every inner cell but these. */
        WhatFollows hiding(Sum... hidden) {
            var told = margins();
            for (var i = 0; i < counts.length; i++) {
                if (!List.of(hidden).contains(Sum.of(i))) {
                    told.add(Sum.of(i));
                }
            }
            return fromTelling(counts, told);
        }

        /** Total first, then rows and columns, then what is inside. */
        List<Cell> cells() {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell("total", total(), 0));
            for (var r = 0; r < rows(); r++) {
                cells.add(new Cell("row " + r, row(r), 1));
            }
            for (var c = 0; c < columns; c++) {
                cells.add(new Cell("column " + c, column(c), 1));
            }
            for (var i = 0; i < counts.length; i++) {
                cells.add(new Cell(i / columns + "," + i % columns, Sum.of(i), 2));
            }
            return cells;
        }
    }
}
