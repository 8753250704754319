package se.atagande.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.disclosure.Progress;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.scheme.Audience;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Counted;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.scheme.Text;

/** What can be shown instead: four ages of which the two youngest are few. */
class InsteadTest {

    private static final Block APRIL = new Block(YearMonth.of(2026, 4), 1);

    private static Text text(String text) {
        return new Text(text, text);
    }

    private static Asked ages(Mode mode, long... counts) {
        var ages = List.of("16–19", "20–24", "25–64", "65+").stream()
                .map(age -> new Category(age, text(age)))
                .toList();
        var rules = new Rules(mode, 5, 4, false);
        var scheme = new Scheme(
                "ages",
                1,
                0,
                text("Ages"),
                Audience.OWN,
                false,
                rules,
                new Counted("people", "ages", false, List.of()),
                List.of(new Dimension("age", text("Ålder"), true, false, ages)));
        var shape = Shape.of(scheme, Map.of());
        var cells = new ArrayList<Cell>();
        for (var place : shape.places()) {
            var atoms = new BitSet();
            place.atoms().forEach(atoms::set);
            cells.add(new Cell(place.at().toString(), Sum.of(atoms), place.level(), place.never()));
        }
        var names = shape.atoms().stream().map(atom -> String.join("/", atom)).toList();
        return new Asked(shape, names, counts.length, List.of(), new Question(counts, cells, rules));
    }

    private static Alternative.Ranked instead(Asked asked, Optional<Asked> quarter) {
        return Instead.of(asked, block -> quarter.filter(q -> block.months() == 3), APRIL, Progress.NOBODY);
    }

    @Test
    void twoFewTogetherAreEnoughAndStandFirst() {
        var ranked = instead(ages(Mode.EXACT, 3, 4, 40, 30), Optional.empty());
        assertThat(ranked.table().kind()).isEqualTo(Alternative.Kind.AS_IT_IS);
        assertThat(ranked.table().of()).isEqualTo(5);
        assertThat(ranked.table().shown()).isLessThan(5);
        var first = ranked.alternatives().getFirst();
        assertThat(first.kind()).isEqualTo(Alternative.Kind.MERGED);
        assertThat(first.merged().stream().map(Text::sv)).containsExactly("16–19", "20–24");
        assertThat(first.shown()).as("7, 40, 30 and 77: nothing is small").isEqualTo(4);
        assertThat(first.of()).isEqualTo(4);
        assertThat(ranked.alternatives())
                .extracting(Alternative::kind)
                .containsExactlyInAnyOrder(
                        Alternative.Kind.MERGED,
                        Alternative.Kind.MERGED,
                        Alternative.Kind.MERGED,
                        Alternative.Kind.ROUNDED);
        assertThat(ranked.alternatives()).isSortedAccordingTo(Alternative.BEST);
    }

    @Test
    void aQuarterIsCountedWhereItsFiguresAreThere() {
        var ranked = instead(ages(Mode.ROUND5, 3, 4, 40, 30), Optional.of(ages(Mode.ROUND5, 9, 12, 120, 90)));
        assertThat(ranked.alternatives())
                .filteredOn(a -> a.kind() == Alternative.Kind.LONGER)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.block()).isEqualTo("2026-Q2");
                    assertThat(a.shown()).isEqualTo(5);
                });
        assertThat(ranked.alternatives()).noneMatch(a -> a.kind() == Alternative.Kind.ROUNDED);
    }

    @Test
    void whatIsOutAlreadyIsCountedIn() {
        var asked = ages(Mode.EXACT, 3, 4, 40, 30);
        var question = asked.question();
        var youngest = Sum.of(0, 1);
        var known = new Question(
                question.truth(),
                question.impossible(),
                question.cells(),
                List.of(
                        se.atagande.statistics.proof.Knowledge.exactly(youngest, 7),
                        se.atagande.statistics.proof.Knowledge.exactly(Sum.of(0, 1, 2), 47)),
                question.rules(),
                List.of(),
                List.of(Sum.of(2), Sum.of(0)));
        var ranked = instead(
                new Asked(asked.shape(), asked.atoms(), asked.kept(), asked.relations(), known), Optional.empty());
        assertThat(ranked.alternatives()).allMatch(a -> a.shown() == 0);
    }

    @Test
    void aLongerTimeHoldsTheShorter() {
        assertThat(Instead.longer(new Block(YearMonth.of(2026, 6), 1))).contains(new Block(YearMonth.of(2026, 4), 3));
        assertThat(Instead.longer(new Block(YearMonth.of(2026, 10), 3))).contains(new Block(YearMonth.of(2026, 7), 6));
        assertThat(Instead.longer(new Block(YearMonth.of(2026, 7), 6))).contains(new Block(YearMonth.of(2026, 1), 12));
        assertThat(Instead.longer(new Block(YearMonth.of(2026, 1), 12))).isEmpty();
    }
}
