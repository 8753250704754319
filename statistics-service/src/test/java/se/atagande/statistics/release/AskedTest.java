package se.atagande.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.disclosure.Protecting;
import se.atagande.statistics.disclosure.Protection;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;
import se.atagande.statistics.scheme.Audience;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Counted;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Text;

/** What two tables tell of the same people, and what one of them alone does not. */
class AskedTest {

    private static final Text NO_MATTER = new Text("", "");
    private static final Dimension GENDER = dimension("gender", true, "women", "men");

    private static final Scheme BY_PLACE = scheme(
            "by-place",
            new Counted("people", "by-place", false, List.of()),
            dimension("place", false, "north", "south"));
    private static final Scheme BY_AGE = scheme(
            "by-age",
            new Counted("people", "by-age", false, List.of("by-place")),
            dimension("age", true, "young", "old"));
    private static final Scheme TOGETHER = scheme(
            "together", new Counted("people", "by-place", true, List.of()), dimension("place", true, "north", "south"));
    private static final Map<String, Scheme> SCHEMES =
            Map.of("by-place", BY_PLACE, "by-age", BY_AGE, "together", TOGETHER);

    private static Dimension dimension(String id, boolean total, String... categories) {
        return new Dimension(
                id,
                NO_MATTER,
                total,
                false,
                java.util.Arrays.stream(categories)
                        .map(it -> new Category(it, NO_MATTER))
                        .toList());
    }

    private static Scheme scheme(String id, Counted counts, Dimension other) {
        return new Scheme(
                id,
                1,
                0,
                NO_MATTER,
                Audience.PUBLIC,
                false,
                new Rules(Mode.EXACT, 5, 4, false),
                counts,
                List.of(GENDER, other));
    }

    private static Figures figures(Map<List<String>, Long> counts) {
        var parts = new TreeMap<String, Map<List<String>, Long>>();
        parts.put("2026-H1", new HashMap<>(counts));
        return new Figures(Map.of(), parts);
    }

    private static Asked asked(Scheme scheme, Map<String, Figures> figures, List<Asked.Earlier> earlier) {
        return Asked.of(scheme, new TreeMap<>(figures), earlier, id -> Optional.ofNullable(SCHEMES.get(id)));
    }

    private static Protection.Proved proved(Asked asked) {
        var proved = (Protection.Proved) new Protecting().protect(asked.question(), (at, of) -> {});
        assertThat(Verifier.verify(asked.question(), proved.shown(), proved.worlds()))
                .isInstanceOf(Verdict.Safe.class);
        return proved;
    }

    private static boolean shows(Asked asked, Protection.Proved proved, String... at) {
        return asked.cells(proved.shown()).stream()
                .filter(cell -> List.copyOf(cell.at().values()).equals(List.of(at)))
                .anyMatch(cell -> cell.value() != null);
    }

    /** Of the women three are in the south, which is hidden. How many women there are would give it away, in whichever table. */
    @Test
    void whatOneTableHidesAnotherOfTheSamePeopleDoesNotGiveAway() {
        var byAge = figures(Map.of(
                List.of("women", "young"), 8L,
                List.of("women", "old"), 7L,
                List.of("men", "young"), 20L,
                List.of("men", "old"), 20L));
        var alone = asked(BY_AGE, Map.of("f", byAge), List.of());
        assertThat(shows(alone, proved(alone), "women", "total")).isTrue();

        var byPlace = figures(Map.of(
                List.of("women", "north"), 12L,
                List.of("women", "south"), 3L,
                List.of("men", "north"), 20L,
                List.of("men", "south"), 20L));
        var first = asked(BY_PLACE, Map.of("f", byPlace), List.of());
        var sealed = proved(first);
        assertThat(shows(first, sealed, "women", "north")).isTrue();
        assertThat(shows(first, sealed, "women", "south")).isFalse();
        var demanded = se.atagande.statistics.proof.Demands.of(first.question()).stream()
                .map(se.atagande.statistics.proof.Demand::sum)
                .toList();
        var earlier = new Asked.Earlier(first.ledger(sealed.shown()), first.certificate(demanded, sealed.worlds()));

        var second = asked(BY_AGE, Map.of("f", byAge), List.of(earlier));
        assertThat(second.question().known())
                .as("that there are as many women in both, and as many men")
                .filteredOn(known -> known.lower() == 0 && known.upper() == 0)
                .hasSize(2);
        var both = proved(second);
        assertThat(shows(second, both, "women", "total"))
                .as("less those in the north they are the three")
                .isFalse();
    }

    @Test
    void whatIsPooledStandsOnThreeFederationsAndNotOnOneOfThem() {
        var small = figures(Map.of(List.of("women", "north"), 4L, List.of("men", "north"), 2L));
        var large = figures(Map.of(List.of("women", "north"), 4L, List.of("men", "north"), 90L));
        var pooled = asked(TOGETHER, Map.of("a", small, "b", small, "c", large), List.of());
        assertThat(pooled.question().insiders())
                .as("each, and each two of them")
                .hasSize(6);
        var proved = proved(pooled);
        assertThat(shows(pooled, proved, "women", "south")).isFalse();
        assertThat(shows(pooled, proved, "men", "total"))
                .as("94, and without the largest 4")
                .isFalse();
        var two = asked(TOGETHER, Map.of("a", large, "b", large), List.of());
        assertThat(proved(two).shown().isEmpty()).as("two are too few").isTrue();
    }

    @Test
    void figuresOfTheSamePeopleAreLinkedOnlyWhereOneSaysSo() {
        var other = scheme(
                "other", new Counted("people", "other", false, List.of()), dimension("age", true, "young", "old"));
        assertThat(BY_AGE.linkedWith(BY_PLACE)).isTrue();
        assertThat(BY_PLACE.linkedWith(BY_AGE)).isTrue();
        assertThat(TOGETHER.linkedWith(BY_PLACE)).isTrue();
        assertThat(other.linkedWith(BY_PLACE)).isFalse();
    }

    @Test
    void eachFederationOfATableHasItsOwnPlaceInTheChain() {
        var chain = new Chain(List.of("people_a", "people_b"), List.of());
        assertThat(chain.places()).containsExactly("people_a#1", "people_b#1");
        assertThat(chain.previous()).isEmpty();
    }
}
