package se.atagande.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.disclosure.WhatFollows.Grid;
import se.atagande.statistics.disclosure.WhatFollows.Interval;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;

/** Tables of the literature and of other tools' issues, with the intervals that are known for them. Each interval by our search and by CP-SAT. */
class OraclesTest {

    private static void follows(WhatFollows from, Sum sum, long least, long most) {
        assertThat(from.bySearch(sum)).isEqualTo(new Interval(least, most));
        assertThat(from.bySecondOpinion(sum)).isEqualTo(new Interval(least, most));
    }

    private static Protection.Proved decided(Question question) {
        var decided = new Protecting().decide(question, new BitSet(), Progress.NOBODY);
        assertThat(decided).isInstanceOf(Protection.Proved.class);
        var proved = (Protection.Proved) decided;
        assertThat(Verifier.verify(question, proved.shown(), proved.worlds())).isInstanceOf(Verdict.Safe.class);
        var opinion = SecondOpinion.of(question, proved.shown());
        for (var demand : se.atagande.statistics.proof.Demands.of(question)) {
            assertThat(opinion.canSpread(demand.sum(), demand.sum().in(question.truth()), demand.width()))
                    .as(demand.sum().toString())
                    .isTrue();
        }
        return proved;
    }

    private static List<String> hidden(Question question, Protection.Proved proved) {
        var hidden = new ArrayList<String>();
        for (var i = 0; i < question.cells().size(); i++) {
            if (!proved.shown().get(i)) {
                hidden.add(question.cells().get(i).key());
            }
        }
        return hidden;
    }

    /** Geurts 1992; Handbook on SDC, example 3. */
    @Test
    void o1FourHiddenInARectangle() {
        var table = new Grid(2, 5, 2, 1, 2, 3, 3);
        var from = table.hiding(table.at(0, 0), table.at(0, 1), table.at(1, 0), table.at(1, 1));
        follows(from, table.at(0, 0), 3, 6);
        follows(from, table.at(0, 1), 1, 4);
        follows(from, table.at(1, 0), 0, 3);
        follows(from, table.at(1, 1), 0, 3);
    }

    private static final Grid O2 = new Grid(4, 30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685);

    private static Sum[] o2Hidden(int... more) {
        var places = new ArrayList<Sum>();
        for (var place : new int[] {0, 1, 2, 4, 6, 9, 11, 13, 15}) {
            places.add(Sum.of(place));
        }
        for (var place : more) {
            places.add(Sum.of(place));
        }
        return places.toArray(Sum[]::new);
    }

    /** sdcTable's problemdata: at least two hidden in every row and column, and yet one follows. */
    @Test
    void o2TwoInEveryRowAndColumnAreNotEnough() {
        var from = O2.hiding(o2Hidden());
        follows(from, O2.at(0, 1), 47, 47);
        follows(from, O2.at(0, 0), 25, 94);
        follows(from, O2.at(0, 2), 0, 69);
        follows(from, O2.at(1, 0), 26, 95);
        follows(from, O2.at(1, 2), 0, 69);
        follows(from, O2.at(2, 1), 0, 185);
        follows(from, O2.at(2, 3), 0, 185);
        follows(from, O2.at(3, 1), 906, 1091);
        follows(from, O2.at(3, 3), 585, 770);
        var most = new long[][] {{7, 78}, {10, 116}, {14, 116}, {3, 136}, {5, 141}, {8, 141}, {12, 141}};
        for (var one : most) {
            follows(O2.hiding(o2Hidden((int) one[0])), O2.at(0, 1), 0, one[1]);
        }
    }

    @Test
    void o2ThatPatternIsRefused() {
        var cells = O2.cells();
        var question = new Question(O2.counts, cells, new Rules(Mode.EXACT, 1, 1, false));
        var shown = new BitSet();
        shown.set(0, cells.size());
        var hidden = List.of(o2Hidden());
        for (var i = 0; i < cells.size(); i++) {
            shown.set(i, !hidden.contains(cells.get(i).sum()));
        }
        var demands = List.of(new se.atagande.statistics.proof.Demand(O2.at(0, 1), 1, false, new BitSet()));
        var order = shown.stream().toArray();
        var before = (BitSet) shown.clone();
        assertThat(new Run(new LeastMoves(), question, demands, shown, order, Progress.NOBODY).certify())
                .isEqualTo(-1);
        assertThat(shown).isNotEqualTo(before);
    }

    /** sdcTable microdata1: which partner row is chosen changes how much stays hidden. */
    @Test
    void o3OneSmallCellNeedsARectangle() {
        var table = new Grid(2, 18, 2, 14, 19, 12, 10, 11, 14);
        follows(table.hiding(table.at(0, 1), table.at(0, 0), table.at(2, 0), table.at(2, 1)), table.at(0, 1), 0, 12);
        follows(table.hiding(table.at(0, 1), table.at(0, 0), table.at(3, 0), table.at(3, 1)), table.at(0, 1), 0, 16);
        follows(table.hiding(table.at(0, 1), table.at(0, 0), table.at(1, 0), table.at(1, 1)), table.at(0, 1), 0, 20);
        var question = new Question(table.counts, table.cells(), new Rules(Mode.EXACT, 3, 1, false));
        assertThat(hidden(question, decided(question))).hasSize(4).contains("0,1", "0,0");
    }

    /** sdcTools UserSupport 136: each table is safe by itself and both together are not. */
    @Test
    void o4LinkedTables() {
        var truth = new long[] {2, 2, 8, 8, 3, 3, 3, 7};
        var county1 = Sum.of(0, 1, 2, 3);
        var county2 = Sum.of(4, 5, 6, 7);
        var big = Sum.of(5, 6);
        var small = Sum.of(0, 1, 2, 3, 4, 7);
        var total = Sum.of(0, 1, 2, 3, 4, 5, 6, 7);
        var large = List.of(Sum.of(2), Sum.of(3), Sum.of(7));
        var k = Sum.of(4);
        follows(telling(truth, large, county1, county2, total), k, 0, 9);
        follows(telling(truth, large, big, small, total), k, 0, 7);
        follows(telling(truth, large, county1, county2, big, small, total), k, 3, 3);
        var withoutN = telling(truth, large.subList(0, 2), county1, county2, big, small, total);
        follows(withoutN, k, 0, 10);
        follows(withoutN, Sum.of(7), 0, 10);
        follows(withoutN, Sum.of(0), 0, 4);
        follows(withoutN, Sum.of(5), 0, 6);
        var cells = new ArrayList<Cell>();
        List.of(total, county1, county2, big, small)
                .forEach(sum -> cells.add(new Cell(sum.toString(), sum, cells.isEmpty() ? 0 : 1)));
        for (var i = 0; i < 8; i++) {
            cells.add(new Cell("ABIJKLMN".substring(i, i + 1), Sum.of(i), 2));
        }
        var question = new Question(truth, cells, new Rules(Mode.EXACT, 4, 1, false));
        assertThat(hidden(question, decided(question)))
                .contains("A", "B", "K", "L", "M")
                .hasSizeGreaterThan(5);
    }

    private static WhatFollows telling(long[] truth, List<Sum> some, Sum... more) {
        var told = new ArrayList<>(some);
        told.addAll(List.of(more));
        return WhatFollows.fromTelling(truth, told);
    }

    /** GaussSuppression, example1: columns Spain, Iceland, Portugal; rows young, old. */
    @Test
    void o5YoungAndOld() {
        var table = new Grid(3, 5, 2, 0, 6, 3, 4);
        var from = table.hiding(table.at(0, 1), table.at(0, 2), table.at(1, 1), table.at(1, 2));
        follows(from, table.at(0, 1), 0, 2);
        follows(from, table.at(0, 2), 0, 2);
        follows(from, table.at(1, 1), 3, 5);
        follows(from, table.at(1, 2), 2, 4);
        var years = new Grid(3, 17, 3, 1, 17, 10, 11);
        var narrow = years.hiding(years.at(0, 1), years.at(0, 2), years.at(1, 1), years.at(1, 2));
        follows(narrow, years.at(0, 1), 0, 4);
        follows(narrow, years.at(0, 2), 0, 4);
        var wide = years.hiding(
                years.at(0, 0), years.at(0, 1), years.at(0, 2), years.at(1, 0), years.at(1, 1), years.at(1, 2));
        follows(wide, years.at(0, 1), 0, 13);
        follows(wide, years.at(0, 2), 0, 12);
    }

    @Test
    void o5WhatCannotBeHidesNothing() {
        var table = new Grid(3, 5, 0, 0, 6, 3, 4);
        var impossible = new BitSet();
        impossible.set(1);
        var question = new Question(
                table.counts,
                impossible,
                table.cells(),
                List.of(),
                new Rules(Mode.EXACT, 2, 1, false),
                List.of(),
                List.of());
        assertThat(hidden(question, decided(question)))
                .contains("1,2", "1,0", "0,2", "0,0")
                .doesNotContain("1,1");
    }

    @Test
    void o5WhoKnowsThatNothingShownIsZeroKnowsMore() {
        var truth = new long[] {1, 1, 7};
        var told = List.of(Sum.of(2), Sum.of(0, 1, 2));
        follows(WhatFollows.fromTelling(truth, told), Sum.of(0), 0, 2);
        var known = new ArrayList<Knowledge>();
        told.forEach(sum -> known.add(Knowledge.exactly(sum, sum.in(truth))));
        known.add(new Knowledge(Sum.of(0), 1, 9));
        known.add(new Knowledge(Sum.of(1), 1, 9));
        follows(new WhatFollows(truth, known), Sum.of(0), 1, 1);
        follows(new WhatFollows(truth, known), Sum.of(1), 1, 1);
    }

    /**
     * GaussSuppression's vignette on linked tables, as atoms of age, place and year. A pattern that hides the same cell in both tables still gives one away.
     */
    @Test
    void o6LinkedOverYears() {
        // 0–3: 2014 young Spain, young Iceland, old Spain, old Portugal; 4–6: 2015 young Iceland, old Spain, old
        // Portugal; 7–9: 2016 young Spain, Iceland, Portugal.
        var truth = new long[] {6, 8, 9, 1, 2, 4, 3, 7, 2, 2};
        var eu2015 = Sum.of(5, 6);
        var portugal2015 = Sum.of(6);
        follows(WhatFollows.fromTelling(truth, List.of(eu2015, portugal2015)), Sum.of(5), 4, 4);
        // Super-consistent: 2015 shows EU 7, old EU 7, and nothing of Spain's neighbours that is small; Spain 2015 is
        // shown, its 2014 is not.
        var told = List.of(
                Sum.of(0, 1, 2, 3),
                Sum.of(0, 2, 3),
                Sum.of(1),
                Sum.of(0, 1),
                Sum.of(2, 3),
                Sum.of(0),
                eu2015,
                portugal2015,
                Sum.of(5),
                Sum.of(7, 9));
        var from = WhatFollows.fromTelling(truth, told);
        for (var small : List.of(Sum.of(4), Sum.of(8), Sum.of(9), Sum.of(3))) {
            var interval = from.bySecondOpinion(small);
            assertThat(interval.most() - interval.least()).isPositive();
        }
    }

    /** Overlapping groups, as when several answers may be ticked: by fractions nothing follows, by whole numbers everything. */
    @Test
    void o8WholeNumbersTellMoreThanFractions() {
        var truth = new long[] {1, 0, 2, 0, 0, 2};
        var told = List.of(Sum.of(0, 1, 5), Sum.of(0, 2), Sum.of(0, 3, 4, 5), Sum.of(1, 2, 3, 4));
        var from = WhatFollows.fromTelling(truth, told);
        for (var i = 0; i < truth.length; i++) {
            follows(from, Sum.of(i), truth[i], truth[i]);
        }
        var question = new Question(
                truth,
                List.of(
                        new Cell("a", told.get(0), 1),
                        new Cell("b", told.get(1), 1),
                        new Cell("c", told.get(2), 1),
                        new Cell("d", told.get(3), 1),
                        new Cell("x0", Sum.of(0), 2)),
                new Rules(Mode.EXACT, 2, 1, false));
        assertThat(decided(question).shown().cardinality()).isLessThan(4);
    }

    /** Handbook 5.2: the same people by two borders. What lies between the borders is 2, 2, 0 men and 1, 0, 0 women. */
    @Test
    void o9TwoBorders() {
        var inner = new long[] {50, 128, 39, 54, 140, 49};
        var between = new long[] {2, 2, 0, 1, 0, 0};
        var truth = new long[12];
        var known = new ArrayList<Knowledge>();
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < 6; i++) {
            truth[2 * i] = inner[i];
            truth[2 * i + 1] = between[i];
            known.add(Knowledge.exactly(Sum.of(2 * i), inner[i]));
            cells.add(new Cell("outer " + i, Sum.of(2 * i, 2 * i + 1), 1));
        }
        var question = new Question(
                truth, new BitSet(), cells, known, new Rules(Mode.EXACT, 5, 4, false), List.of(), List.of());
        assertThat(decided(question).shown().isEmpty()).isTrue();
        var rounded = new Question(
                truth, new BitSet(), cells, known, new Rules(Mode.ROUND5, 5, 4, false), List.of(), List.of());
        assertThat(decided(rounded)).isNotNull();
    }

    /** Handbook 5.2: all the married work full time, and the one divorced who does not knows the other five. */
    @Test
    void o9AllOfAGroupAlike() {
        var table = new Grid(2, 6, 0, 5, 1, 2, 2);
        var question = new Question(table.counts, table.cells(), new Rules(Mode.EXACT, 5, 4, false));
        var shown = decided(question).shown();
        var keys = new ArrayList<String>();
        shown.stream().forEach(i -> keys.add(question.cells().get(i).key()));
        assertThat(keys.contains("row 0") && keys.contains("0,0")).isFalse();
        assertThat(keys.contains("row 1") && keys.contains("1,0")).isFalse();
    }

    @Test
    void o10RoundingByItselfIsNoProof() {
        var table = new Grid(2, 1, 0, 3, 3, 12, 20);
        var known = new ArrayList<Knowledge>();
        var sums = table.margins();
        for (var i = 0; i < 6; i++) {
            sums.add(Sum.of(i));
        }
        for (var sum : sums) {
            var shown = Mode.ROUND5.shown(sum.in(table.counts));
            known.add(Mode.ROUND5.told(sum, shown, 0));
        }
        var from = new WhatFollows(table.counts, known);
        follows(from, table.at(1, 0), 3, 4);
        follows(from, table.at(1, 1), 3, 4);
        assertThat(sums.stream().map(s -> Mode.ROUND5.shown(s.in(table.counts))).toList())
                .containsExactly(0L, 5L, 30L, 15L, 25L, 40L, 0L, 0L, 5L, 5L, 10L, 20L);
    }

    @Test
    void o10AStepOfARoundedRunningTotalIsExact() {
        var truth = new long[] {12, 1};
        var known = List.of(
                Mode.ROUND5.told(Sum.of(0), 10, 0),
                Mode.ROUND5.told(Sum.of(0, 1), 15, 0),
                Knowledge.exactly(Sum.of(1), 1));
        follows(new WhatFollows(truth, known), Sum.of(0, 1), 13, 13);
    }

    /**
     * Cell key noise, by the handbook's table: 1 becomes 0 (.5) or 2 (.5), 2 becomes 2 (.8) or 3 (.2), more becomes one fewer (.3), the same (.4) or one more
     * (.3); the key is the records' keys added without their whole part, and is looked up by lower < key ≤ upper.
     */
    private static int noise(int count, double... keys) {
        var key = Arrays.stream(keys).sum() % 1;
        return switch (count) {
            case 0 -> 0;
            case 1 -> key <= .5 ? -1 : 1;
            case 2 -> key <= .8 ? 0 : 1;
            default -> key <= .3 ? -1 : key <= .7 ? 0 : 1;
        };
    }

    @Test
    void o11NoiseOfOneIsNoProof() {
        assertThat(3 + noise(3, .9, .3, .6)).isEqualTo(4);
        assertThat(2 + noise(2, .5, .3)).as("the upper end belongs to the step").isEqualTo(2);
        assertThat(1 + noise(1, .5)).isZero();
        // Whoever reads 4 knows 3, 4 or 5: three possible values, and five are demanded.
        var truth = new long[] {3, 40};
        var read = new Knowledge(Sum.of(0), 3, 5);
        follows(new WhatFollows(truth, List.of(read)), Sum.of(0), 3, 5);
        var question = new Question(
                truth,
                new BitSet(),
                List.of(new Cell("few", Sum.of(0), 1), new Cell("all", Sum.of(0, 1), 0)),
                List.of(read),
                new Rules(Mode.EXACT, 5, 4, false),
                List.of(),
                List.of());
        assertThat(new Protecting().decide(question, new BitSet(), Progress.NOBODY))
                .isInstanceOf(Protection.Withheld.class);
    }

    /** 9, 14 and 19 are shown for 8, 12 and 20, each at most 2 off, and beside them the true means 11.25, 7.9167 and 9.25. */
    @Test
    void o11TrueMeansUndoTheNoise() {
        var truth = new long[] {8, 12};
        var both = Sum.of(0, 1);
        var known = new ArrayList<>(List.of(
                new Knowledge(Sum.of(0), 7, 11), new Knowledge(Sum.of(1), 12, 16), new Knowledge(both, 17, 21)));
        assertThat(new WhatFollows(truth, known)
                        .worlds().stream().map(w -> w[0] + " " + w[1]).toList())
                .containsExactlyInAnyOrder("7 12", "7 13", "8 12", "7 14", "8 13", "9 12");
        // 11.25 a + 7.9167 b = 9.25 (a + b), that is 3 a = 2 b.
        var means = Knowledge.exactly(Sum.of(new int[] {0, 1}, new int[] {3, -2}), 0);
        known.add(means);
        follows(new WhatFollows(truth, known), Sum.of(0), 8, 8);
        follows(new WhatFollows(truth, known), Sum.of(1), 12, 12);
        assertThat(8 * 11.25 + Math.round(12 * 7.9167)).isEqualTo(20 * 9.25);
        var question = new Question(
                truth,
                new BitSet(),
                List.of(new Cell("a", Sum.of(0), 1, true)),
                known,
                new Rules(Mode.EXACT, 5, 4, false),
                List.of(),
                List.of());
        assertThat(new Protecting().decide(question, new BitSet(), Progress.NOBODY))
                .isInstanceOf(Protection.Withheld.class);
    }

    /** sdcTools UserSupport 135: three singletons in a row. */
    @Test
    void o12ThreeSingletonsInARow() {
        var table = new Grid(5, 1, 1, 7, 1, 0, 1, 0, 0, 2, 8);
        var question = new Question(table.counts, table.cells(), new Rules(Mode.EXACT, 3, 2, false));
        assertThat(hidden(question, decided(question))).contains("0,0", "0,1", "0,3");
    }
}
