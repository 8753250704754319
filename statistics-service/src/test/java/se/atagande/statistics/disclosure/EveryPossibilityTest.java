package se.atagande.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;

/** Small random tables, whose every possible world can be tried: the auditor must say what trying says. The seed is the table's number. */
class EveryPossibilityTest {

    private static final int TABLES = 300;

    /** Up to 12 atoms, few people, overlapping groups, some told to the nearest five. */
    private static WhatFollows someTable(SplittableRandom random) {
        var truth = new long[3 + random.nextInt(10)];
        var all = new int[truth.length];
        for (var i = 0; i < truth.length; i++) {
            truth[i] = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(2);
            all[i] = i;
        }
        var known = new ArrayList<Knowledge>();
        known.add(Knowledge.exactly(Sum.of(all), Sum.of(all).in(truth)));
        for (var told = 1 + random.nextInt(6); told > 0; told--) {
            var sum = some(random, truth.length);
            if (sum.size() > 0) {
                known.add(
                        random.nextInt(3) > 0
                                ? Knowledge.exactly(sum, sum.in(truth))
                                : Mode.ROUND5.told(sum, Mode.ROUND5.shown(sum.in(truth)), 0));
            }
        }
        return new WhatFollows(truth, known);
    }

    private static Sum some(SplittableRandom random, int atoms) {
        var bits = new BitSet();
        for (var i = 0; i < atoms; i++) {
            bits.set(i, random.nextBoolean());
        }
        return Sum.of(bits);
    }

    @Test
    void theSearchFindsExactlyWhatTryingAllFinds() {
        for (var table = 0; table < TABLES; table++) {
            var random = new SplittableRandom(table);
            var from = someTable(random);
            var worlds = from.worlds();
            for (var asked = 0; asked < 3; asked++) {
                var sum = some(random, 3);
                if (sum.size() > 0) {
                    assertThat(from.bySearch(sum))
                            .as("table %d, %s", table, sum)
                            .isEqualTo(WhatFollows.within(worlds, sum));
                }
            }
        }
    }

    @Test
    void nothingHiddenIsNarrowerThanDemandedWhenAllWorldsAreTried() {
        var proved = 0;
        for (var table = 0; table < 60; table++) {
            var random = new SplittableRandom(1_000_000L + table);
            var sizes = table % 6 > 0 ? new int[] {2, 3} : new int[] {3, 3};
            var cells = RandomCubes.cells(sizes);
            var truth = new long[sizes[0] * sizes[1]];
            for (var people = random.nextInt(12); people > 0; people--) {
                truth[random.nextInt(truth.length)]++;
            }
            var rules = new Rules(
                    random.nextBoolean() ? Mode.EXACT : Mode.ROUND5, 3, 1 + random.nextInt(2), random.nextBoolean());
            var question = new Question(truth, cells, rules);
            var decided = new Protecting().decide(question, new BitSet(), Progress.NOBODY);
            assertThat(decided).isInstanceOf(Protection.Proved.class);
            var shown = ((Protection.Proved) decided).shown();
            assertThat(Verifier.verify(question, shown, ((Protection.Proved) decided).worlds()))
                    .isInstanceOf(Verdict.Safe.class);
            var known = new ArrayList<>(question.knownWith(shown));
            // So that trying ends: a total is known in any case, only not exactly where it is hidden.
            known.add(new Knowledge(
                    cells.getFirst().sum(), 0, cells.getFirst().sum().in(truth) + 3));
            var worlds = new WhatFollows(truth, known).worlds();
            for (var demand : Demands.of(question)) {
                var values = worlds.stream().mapToLong(demand.sum()::in).summaryStatistics();
                assertThat(values.getMax() - values.getMin())
                        .as("table %d, %s", table, demand)
                        .isGreaterThanOrEqualTo(demand.width());
                if (demand.possiblyNone()) {
                    assertThat(values.getMin()).isZero();
                }
            }
            proved += shown.cardinality();
        }
        assertThat(proved).isPositive();
    }

    @Test
    void oneMoreThingKnownNeverWidensAnInterval() {
        for (var table = 0; table < 100; table++) {
            var random = new SplittableRandom(2_000_000L + table);
            var from = someTable(random);
            var truth = from.truth();
            var less = new ArrayList<Knowledge>();
            var all = new int[truth.length];
            for (var i = 0; i < all.length; i++) {
                all[i] = i;
            }
            less.add(Knowledge.exactly(Sum.of(all), Sum.of(all).in(truth)));
            var more = new ArrayList<>(less);
            var told = some(random, truth.length);
            more.add(Knowledge.exactly(told, told.in(truth)));
            for (var i = 0; i < truth.length; i++) {
                var wide = new WhatFollows(truth, less).bySearch(Sum.of(i));
                var narrow = new WhatFollows(truth, more).bySearch(Sum.of(i));
                assertThat(narrow.least()).isGreaterThanOrEqualTo(wide.least());
                assertThat(narrow.most()).isLessThanOrEqualTo(wide.most());
            }
        }
    }

    /** Which category comes first changes which cells are chosen, never that they are safe, and hardly how many. */
    @Test
    void theOrderOfCategoriesDoesNotMatterForSafety() {
        for (var table = 0; table < 20; table++) {
            var truth = RandomCubes.people(new SplittableRandom(table), 300, 1);
            var turned = new long[84];
            for (var i = 0; i < 84; i++) {
                turned[(2 - i / 28) * 28 + i % 28] = truth[i];
            }
            var rules = new Rules(Mode.EXACT, 5, 4, false);
            var straight = shown(new Question(truth, RandomCubes.cells(1), rules));
            var other = shown(new Question(turned, RandomCubes.cells(1), rules));
            assertThat(other).isBetween(straight - 12, straight + 12);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        var truth = RandomCubes.people(new SplittableRandom(7), 500, 1);
        var question = new Question(truth, RandomCubes.cells(1), new Rules(Mode.EXACT, 5, 4, true));
        var first = (Protection.Proved) new Protecting().protect(question, Progress.NOBODY);
        var second = (Protection.Proved) new Protecting().protect(question, Progress.NOBODY);
        assertThat(second.shown()).isEqualTo(first.shown());
        assertThat(second.worlds()).isEqualTo(first.worlds());
    }

    private static int shown(Question question) {
        var decided = (Protection.Proved) new Protecting().decide(question, new BitSet(), Progress.NOBODY);
        assertThat(Verifier.verify(question, decided.shown(), decided.worlds())).isInstanceOf(Verdict.Safe.class);
        return decided.shown().cardinality();
    }

    /** Earlier rows are kept for ever: where they alone give a number away, the whole table is withheld. */
    @Test
    void whatWasPublishedBeforeCannotBeHelped() {
        var truth = new long[] {7, 3, 9};
        var known = List.of(Knowledge.exactly(Sum.of(0, 1), 10), Knowledge.exactly(Sum.of(0), 7));
        var question = new Question(
                truth,
                new BitSet(),
                List.of(new Cell("a", Sum.of(0, 1, 2), 0), new Cell("b", Sum.of(1), 1)),
                known,
                new Rules(Mode.EXACT, 5, 4, false),
                List.of(),
                List.of());
        assertThat(new Protecting().decide(question, new BitSet(), Progress.NOBODY))
                .isEqualTo(new Protection.Withheld(Sum.of(1)));
    }
}
