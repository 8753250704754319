package se.atagande.commitments.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.activity.HoldActivity.FromInitiative;
import se.atagande.commitments.activity.Reach.Part;
import se.atagande.commitments.activity.Reach.Share;
import se.atagande.contracts.InitiativeId;

/** "142 av 171, 83 %", and never what one could count back to a few. */
class ReachTest {

    private static final InitiativeId MIA = new InitiativeId("mia");
    private static final InitiativeId PROJECT = new InitiativeId("ratt-stod");
    private static final InitiativeId SMALL = new InitiativeId("liten");
    private static final InitiativeId TINY = new InitiativeId("minst");

    @Test
    void isTheShareOfAllCoWorkersAndOfEachInitiative() {
        var reach = reach(Map.of(MIA, 91, PROJECT, 80), came(MIA, 70, PROJECT, 72));

        assertThat(reach.total()).isEqualTo(new Share(142, 171));
        assertThat(reach.total().percent()).isEqualTo(83);
        assertThat(reach.parts())
                .containsExactly(new Part(MIA, new Share(70, 91)), new Part(PROJECT, new Share(72, 80)));
        assertThat(reach.parts().getFirst().share().missing()).isEqualTo(21);
        assertThat(reach.pool()).isNull();
    }

    @Test
    void countsAnInitiativeFromWhichNobodyCame() {
        assertThat(reach(Map.of(MIA, 20, PROJECT, 10), came(MIA, 20)).parts())
                .contains(new Part(PROJECT, new Share(0, 10)));
    }

    @Test
    void sayAllOnlyWhenItIsAllAndNothingOnlyWhenItIsNobody() {
        assertThat(new Share(399, 400).percent()).isEqualTo(99);
        assertThat(new Share(400, 400).percent()).isEqualTo(100);
        assertThat(new Share(1, 400).percent()).isEqualTo(1);
        assertThat(new Share(0, 400).percent()).isZero();
    }

    @Test
    void poolsAnInitiativeOfFewWithTheSmallestOthers() {
        var reach = reach(Map.of(MIA, 40, PROJECT, 12, SMALL, 4), came(MIA, 30, PROJECT, 6, SMALL, 4));

        assertThat(reach.total()).isEqualTo(new Share(40, 56));
        assertThat(reach.parts()).containsExactly(new Part(MIA, new Share(30, 40)));
        assertThat(reach.pooled()).containsExactly(SMALL, PROJECT);
        assertThat(reach.pool()).isEqualTo(new Share(10, 16));
    }

    @Test
    void takesOneMoreIntoThePoolWhenTheSumWouldTell() {
        // All twelve came, so that with four of four the pool of two would say that all of the few came.
        var reach = reach(Map.of(MIA, 40, PROJECT, 12, SMALL, 4), came(MIA, 30, PROJECT, 12, SMALL, 4));

        assertThat(reach.parts()).isEmpty();
        assertThat(reach.total()).isEqualTo(new Share(46, 56));
        assertThat(reach.pooled()).containsExactly(SMALL, MIA, PROJECT);
    }

    @Test
    void showsNothingAtAllOfFewerThanFive() {
        var reach = reach(Map.of(SMALL, 3, TINY, 1), came(SMALL, 2, TINY, 1));

        assertThat(reach.total()).isNull();
        assertThat(reach.pool()).isNull();
        assertThat(reach.parts()).isEmpty();
    }

    @Test
    void saysWhoseHeadcountIsUnclearAndGivesNoTotal() {
        var reach = Reach.of(
                Map.of(MIA, 20, PROJECT, 5), Set.of(MIA, SMALL), report(null, came(MIA, 12, PROJECT, 9)), true);

        assertThat(reach.unclear()).containsExactly(SMALL, PROJECT);
        assertThat(reach.total()).isNull();
        assertThat(reach.parts()).containsExactly(new Part(MIA, new Share(12, 20)));
    }

    @Test
    void isTheTotalAloneWhereNobodyCountedByInitiative() {
        assertThat(Reach.of(Map.of(MIA, 91, PROJECT, 80), Set.of(), report(142, Map.of()), true))
                .isEqualTo(new Reach(new Share(142, 171), List.of(), null, List.of(), List.of()));
        assertThat(Reach.of(Map.of(MIA, 91), Set.of(), report(50, Map.of()), false)
                        .total())
                .as("guests may be among them")
                .isNull();
    }

    /** Whoever knows every headcount and all that is shown can still imagine any number for an initiative of few. */
    @Test
    void nothingThatIsShownTellsHowManyCameFromAnInitiativeOfFew() {
        var random = new Random(20261108);
        var seen = 0;
        for (var round = 0; round < 400; round++) {
            var staff = new HashMap<InitiativeId, Integer>();
            var came = new HashMap<InitiativeId, Integer>();
            for (var i = 0; i < 2 + random.nextInt(3); i++) {
                var initiative = new InitiativeId("i" + i);
                staff.put(initiative, 1 + random.nextInt(9));
                came.put(initiative, random.nextInt(staff.get(initiative) + 1));
            }
            var shown = reach(staff, came);
            if (shown.parts().isEmpty() && shown.pool() == null) {
                continue; // Only the total, if anything: there is nothing to take a difference with.
            }
            for (var few : staff.keySet()) {
                if (staff.get(few) < Reach.FEWEST) {
                    seen++;
                    assertThat(imaginable(few, staff, shown))
                            .as("%s of %s, %s came", few, staff, came)
                            .containsExactlyElementsOf(IntStream.rangeClosed(0, staff.get(few))
                                    .boxed()
                                    .toList());
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static List<Integer> imaginable(InitiativeId few, Map<InitiativeId, Integer> staff, Reach shown) {
        var ids = staff.keySet().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
        var possible = new TreeSet<Integer>();
        var counts = new int[ids.size()];
        do {
            var world = new HashMap<InitiativeId, Integer>();
            for (var i = 0; i < counts.length; i++) {
                world.put(ids.get(i), counts[i]);
            }
            var total = world.values().stream().mapToInt(Integer::intValue).sum();
            var pooled = shown.pooled().stream().mapToInt(world::get).sum();
            var agrees = (shown.total() == null || shown.total().reached() == total)
                    && (shown.pool() == null || shown.pool().reached() == pooled)
                    && shown.parts().stream()
                            .allMatch(part ->
                                    world.get(part.initiative()) == part.share().reached());
            if (agrees) {
                possible.add(world.get(few));
            }
        } while (next(counts, ids, staff));
        return List.copyOf(possible);
    }

    private static boolean next(int[] counts, List<InitiativeId> ids, Map<InitiativeId, Integer> staff) {
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] < staff.get(ids.get(i))) {
                counts[i]++;
                return true;
            }
            counts[i] = 0;
        }
        return false;
    }

    private static Reach reach(Map<InitiativeId, Integer> staff, Map<InitiativeId, Integer> came) {
        return Reach.of(staff, Set.of(), report(null, came), true);
    }

    private static HoldActivity report(Integer reached, Map<InitiativeId, Integer> came) {
        var parts = new ArrayList<FromInitiative>();
        came.forEach((initiative, number) -> parts.add(new FromInitiative(initiative, number)));
        return new HoldActivity(reached, null, Set.of(), parts);
    }

    private static Map<InitiativeId, Integer> came(Object... pairs) {
        var came = new HashMap<InitiativeId, Integer>();
        for (var i = 0; i < pairs.length; i += 2) {
            came.put((InitiativeId) pairs[i], (Integer) pairs[i + 1]);
        }
        return came;
    }
}
