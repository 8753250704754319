package se.atagande.commitments.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import se.atagande.commitments.fulfilment.Words;

/** Everything that is wrong with one file, so that it can be mended in one go. */
final class Refusals {

    private final List<ImportError> errors = new ArrayList<>();

    /** {@code %s} takes the parts. */
    void at(Node node, String sv, String en, Object... parts) {
        at(Optional.ofNullable(node.getStartMark()), sv, en, parts);
    }

    @SuppressWarnings("AnnotateFormatMethod") // two patterns share the parts; the annotation knows only one
    void at(Optional<Mark> mark, String sv, String en, Object... parts) {
        errors.add(new ImportError(
                mark.map(it -> it.getLine() + 1).orElse(1),
                mark.map(it -> it.getColumn() + 1).orElse(1),
                new Words(sv.formatted(parts), en.formatted(parts))));
    }

    boolean none() {
        return errors.isEmpty();
    }

    /** In the order of the file. */
    List<ImportError> all() {
        return errors.stream()
                .sorted(Comparator.comparingInt(ImportError::line).thenComparingInt(ImportError::column))
                .toList();
    }
}
