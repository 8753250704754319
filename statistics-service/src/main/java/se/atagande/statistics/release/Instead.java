package se.atagande.statistics.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.atagande.statistics.disclosure.Progress;
import se.atagande.statistics.disclosure.Protecting;
import se.atagande.statistics.disclosure.Protection;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Shape;

/**
 * What could be published instead of a table: neighbouring categories as one, a longer time, rounded numbers. Each is proposed and proved as if it were asked
 * for today, beside everything that is out already, so what is counted is what would come.
 */
final class Instead {

    private Instead() {}

    /** @param longer the same table of a longer time, by that time; empty where its figures are not complete */
    static Alternative.Ranked of(Asked asked, Function<Block, Optional<Asked>> longer, Block block, Progress progress) {
        var question = asked.question();
        var all = new ArrayList<Alternative>();
        for (var dimension : asked.shape().dimensions()) {
            merges(asked, dimension, progress, all);
        }
        longer(block).ifPresent(time -> longer.apply(time)
                .ifPresent(its -> all.add(counted(
                        new Alternative(Alternative.Kind.LONGER, null, List.of(), time.toString(), 0, 0),
                        its.question(),
                        progress))));
        if (question.rules().mode() == Mode.EXACT) {
            var rules = question.rules();
            all.add(counted(
                    new Alternative(Alternative.Kind.ROUNDED, null, List.of(), null, 0, 0),
                    with(
                            question,
                            question.cells(),
                            new Rules(Mode.ROUND5, rules.threshold(), rules.width(), rules.deniable())),
                    progress));
        }
        return new Alternative.Ranked(
                counted(new Alternative(Alternative.Kind.AS_IT_IS, null, List.of(), null, 0, 0), question, progress),
                all);
    }

    /** Each two categories that stand beside each other and are parts of the same, where their sum means something. */
    private static void merges(Asked asked, Dimension dimension, Progress progress, List<Alternative> found) {
        if (!dimension.total() || dimension.fromFigures()) {
            return;
        }
        for (var all : siblings(dimension.categories())) {
            // One that is never shown would be what is left of the total.
            var siblings = all.stream().filter(category -> !category.never()).toList();
            // Two that are all there is would only be the total again.
            for (var i = 0; i + 1 < siblings.size() && siblings.size() > 2; i++) {
                var one = siblings.get(i);
                var two = siblings.get(i + 1);
                if (one.parts().isEmpty() && two.parts().isEmpty()) {
                    found.add(counted(
                            new Alternative(
                                    Alternative.Kind.MERGED,
                                    dimension.title(),
                                    List.of(one.title(), two.title()),
                                    null,
                                    0,
                                    0),
                            with(
                                    asked.question(),
                                    merged(asked, dimension.id(), one.id(), two.id()),
                                    asked.question().rules()),
                            progress));
                }
            }
        }
    }

    private static List<List<Category>> siblings(List<Category> categories) {
        var all = new ArrayList<List<Category>>();
        all.add(categories);
        categories.forEach(category -> {
            if (!category.parts().isEmpty()) {
                all.addAll(siblings(category.parts()));
            }
        });
        return all;
    }

    /** The cells of both told as one; the others as they are. */
    static List<Cell> merged(Asked asked, String dimension, String one, String two) {
        var cells = new ArrayList<Cell>();
        var together = new LinkedHashMap<Map<String, String>, Cell>();
        for (var i = 0; i < asked.shape().places().size(); i++) {
            var at = asked.shape().places().get(i).at();
            var cell = asked.question().cells().get(i);
            var here = at.getOrDefault(dimension, Shape.TOTAL);
            if (!here.equals(one) && !here.equals(two)) {
                cells.add(cell);
                continue;
            }
            var others = new LinkedHashMap<>(at);
            others.remove(dimension);
            var before = together.get(others);
            together.put(others, before == null ? cell : both(before, cell));
        }
        cells.addAll(together.values());
        return cells;
    }

    private static Cell both(Cell one, Cell two) {
        var atoms = one.sum().toBits();
        atoms.or(two.sum().toBits());
        return new Cell(one.key() + "+" + two.key(), Sum.of(atoms), one.level(), one.never() || two.never());
    }

    private static Question with(Question question, List<Cell> cells, Rules rules) {
        return new Question(
                question.truth(),
                question.impossible(),
                cells,
                question.known(),
                rules,
                question.insiders(),
                question.guarded());
    }

    private static Alternative counted(Alternative kind, Question question, Progress progress) {
        var shown = new Protecting().protect(question, progress) instanceof Protection.Proved proved
                ? proved.shown()
                : new BitSet();
        var cells = question.cells();
        var tellable = (int) cells.stream().filter(cell -> !cell.never()).count();
        return new Alternative(
                kind.kind(), kind.dimension(), kind.merged(), kind.block(), shown.cardinality(), tellable);
    }

    /** The next longer time that holds this one. */
    static Optional<Block> longer(Block block) {
        var months =
                switch (block.months()) {
                    case 1 -> 3;
                    case 3 -> 6;
                    case 6 -> 12;
                    default -> 0;
                };
        if (months == 0) {
            return Optional.empty();
        }
        var first = block.first().withMonth((block.first().getMonthValue() - 1) / months * months + 1);
        return Optional.of(new Block(first, months));
    }
}
