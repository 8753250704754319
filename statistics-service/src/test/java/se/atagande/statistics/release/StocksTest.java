package se.atagande.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.disclosure.Protecting;
import se.atagande.statistics.disclosure.Protection;
import se.atagande.statistics.disclosure.SecondOpinion;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;
import se.atagande.statistics.scheme.Audience;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Counted;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Text;
import se.atagande.statistics.table.About;

/**
 * Who is there was there before, or came, and did not leave. The numbers here are exact, so that one can work along; the product's own scheme is refused when
 * it is not rounded.
 */
class StocksTest {

    private static final Text NO_MATTER = new Text("", "");
    private static final Dimension GENDER = dimension("gender", true, "women", "men");
    private static final Scheme FLOWS = scheme(
            new Counted("people", "flows", false, List.of()),
            List.of(dimension("measure", false, "started", "ended"), GENDER));
    private static final Scheme STOCK = scheme(
            new Counted(
                    "people",
                    "stock",
                    false,
                    List.of("flows"),
                    new Counted.Stock("flows", "measure", "started", "ended")),
            List.of(GENDER));
    private static final Map<String, Scheme> SCHEMES = Map.of("flows", FLOWS, "stock", STOCK);

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

    private static Scheme scheme(Counted counts, List<Dimension> dimensions) {
        return new Scheme(
                counts.of(),
                1,
                0,
                NO_MATTER,
                Audience.PUBLIC,
                false,
                new Rules(Mode.EXACT, 5, 4, false),
                counts,
                dimensions);
    }

    private static Figures stock(String month, long women, long men, Figures.Beside... beside) {
        return new Figures(
                Map.of(),
                new TreeMap<>(Map.of(month, Map.of(List.of("women"), women, List.of("men"), men))),
                List.of(),
                About.NOTHING,
                List.of(beside));
    }

    private static Figures flows(String month, long womenIn, long menIn, long womenOut, long menOut) {
        var counts = new HashMap<List<String>, Long>();
        counts.put(List.of("started", "women"), womenIn);
        counts.put(List.of("started", "men"), menIn);
        counts.put(List.of("ended", "women"), womenOut);
        counts.put(List.of("ended", "men"), menOut);
        return new Figures(Map.of(), new TreeMap<>(Map.of(month, counts)));
    }

    private static Asked asked(Scheme scheme, Figures figures, Asked.Earlier... earlier) {
        return Asked.of(
                scheme,
                new TreeMap<>(Map.of("f", figures)),
                List.of(earlier),
                id -> Optional.ofNullable(SCHEMES.get(id)));
    }

    private static Protection.Proved proved(Asked asked) {
        var proved = (Protection.Proved) new Protecting().protect(asked.question(), (at, of) -> {});
        assertThat(Verifier.verify(asked.question(), proved.shown(), proved.worlds()))
                .isInstanceOf(Verdict.Safe.class);
        return proved;
    }

    private static Asked.Earlier sealed(Asked asked) {
        var proved = proved(asked);
        return new Asked.Earlier(
                asked.ledger(proved.shown()),
                asked.certificate(
                        Demands.of(asked.question()).stream().map(Demand::sum).toList(), proved.worlds()));
    }

    private static boolean shows(Asked asked, String... at) {
        return shows(asked, proved(asked).shown(), at);
    }

    private static boolean shows(Asked asked, BitSet shown, String... at) {
        return asked.cells(shown).stream()
                .filter(cell -> List.copyOf(cell.at().values()).equals(List.of(at)))
                .anyMatch(cell -> cell.value() != null);
    }

    private static Sum atom(Asked asked, String name) {
        return Sum.of(asked.atoms().indexOf(name));
    }

    /** 40 women in May, 12 came, 50 are there in June: two have left, and two is a number that the table of who left hides. */
    @Test
    void aStockDoesNotGiveAwayWhatTheTableOfThoseWhoLeftHides() {
        var may = sealed(asked(STOCK, stock("2026-05", 40, 50)));
        var flows = asked(FLOWS, flows("2026-06", 12, 20, 2, 15), may);
        assertThat(shows(flows, "started", "women")).isTrue();
        assertThat(shows(flows, "ended", "women")).isFalse();
        var june = sealed(flows);

        var asked = asked(STOCK, stock("2026-06", 50, 55), may, june);
        var left = atom(asked, "flows/f/2026-06/ended/women");
        var all = new BitSet();
        all.set(0, asked.question().cells().size());
        var whoTries = SecondOpinion.of(asked.question(), all);
        assertThat(List.of(whoTries.bound(left, false), whoTries.bound(left, true)))
                .as("were all of it shown, the equation would tell")
                .containsExactly(2L, 2L);

        var proved = proved(asked);
        assertThat(shows(asked, proved.shown(), "women")).isFalse();
        var whoReads = SecondOpinion.of(asked.question(), proved.shown());
        assertThat(whoReads.bound(left, true) - whoReads.bound(left, false)).isGreaterThanOrEqualTo(4);
        assertThat(shows(asked(STOCK, stock("2026-06", 50, 55), may), "women"))
                .as("with nothing told of who came and left it tells nothing")
                .isTrue();
    }

    /** The other way round: what stands beside a stock goes on being known of, so a later table of those who came meets it. */
    @Test
    void whoCameAndLeftStaysBesideAStockForLaterTables() {
        var beside = new Figures.Beside(
                "flows",
                "2026-06",
                flows("2026-06", 12, 20, 2, 15).parts().firstEntry().getValue(),
                false);
        var may = sealed(asked(STOCK, stock("2026-05", 40, 50)));
        var first = asked(STOCK, stock("2026-06", 50, 55, beside), may);
        assertThat(shows(first, "women")).isTrue();
        var june = sealed(first);

        var later = asked(FLOWS, flows("2026-06", 12, 20, 2, 15), may, june);
        assertThat(shows(later, "started", "women"))
                .as("from 40 to 50, so those who left would be known")
                .isFalse();
        assertThat(shows(later, "started", "total")).isTrue();
    }

    @Test
    void thatOneMovedIsAsPossibleAsThatNobodyDid() {
        var may = sealed(asked(STOCK, stock("2026-05", 40, 50)));
        assertThat(shows(asked(STOCK, stock("2026-06", 41, 70), may), "women")).isFalse();
        assertThat(shows(asked(STOCK, stock("2026-06", 41, 70)), "women"))
                .as("alone it tells of nobody who moved")
                .isTrue();
    }

    /** Nobody was there before it began, so all who are there have come: everybody knows that. */
    @Test
    void sinceItBeganTheStockFollowsFromWhoCameAndLeft() {
        var begun = new Figures.Beside("stock", "2026-05", Map.of(List.of("women"), 0L, List.of("men"), 0L), true);
        var flows = sealed(asked(FLOWS, flows("2026-06", 12, 20, 2, 15)));
        assertThat(shows(asked(STOCK, stock("2026-06", 10, 5, begun), flows), "women"))
                .isFalse();
        assertThat(shows(asked(STOCK, stock("2026-06", 30, 40), flows), "women"))
                .as("of those who were there before nobody knows how many they were")
                .isTrue();
    }

    /** Nobody leaves who is not there: six are left of those who were there when nine had come, so at least three have left. */
    @Test
    void aStockIsNeverBelowNoneAtAnyTime() {
        var asked = asked(STOCK, stock("2026-06", 6, 30), sealed(asked(FLOWS, flows("2026-06", 9, 20, 7, 6))));
        var left = atom(asked, "flows/f/2026-06/ended/women");
        var all = new BitSet();
        all.set(0, asked.question().cells().size());
        var earlier = asked.question().known().stream()
                .filter(it -> it.sum().toBits().intersects(left.toBits()) && it.lower() == 0)
                .toList();
        assertThat(earlier).as("in May at least nobody").isNotEmpty();
        assertThat(SecondOpinion.of(asked.question(), all).bound(left, false)).isGreaterThanOrEqualTo(3);
    }
}
