package se.atagande.statistics.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.World;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Shape;

/**
 * A table with its figures and everything that was sealed of the same ones: the question that is put to disclosure control, with the names of its atoms. An
 * atom that is in an earlier table counts what it counted there: what came later belongs to a later block.
 */
record Asked(Shape shape, List<String> atoms, Question question) {

    /** An earlier release and what its certificate says. */
    record Earlier(List<Release.LedgerRow> ledger, Certificates.Certificate certificate) {}

    static Asked of(Scheme scheme, Figures figures, List<Earlier> earlier) {
        var shape = Shape.of(scheme, figures.categories());
        var counts = new LinkedHashMap<String, Long>();
        figures.parts().forEach((part, values) -> shape.atoms()
                .forEach(atom -> counts.put(name(part, atom), values.getOrDefault(atom, 0L))));
        var own = List.copyOf(counts.keySet());
        earlier.forEach(e -> counts.putAll(e.certificate.counts()));
        var index = new LinkedHashMap<String, Integer>();
        counts.keySet().forEach(name -> index.put(name, index.size()));
        var truth = counts.values().stream().mapToLong(Long::longValue).toArray();
        var cells = new ArrayList<Cell>();
        for (var place : shape.places()) {
            var atoms = new BitSet();
            for (var part = 0; part < figures.parts().size(); part++) {
                for (var atom : place.atoms()) {
                    atoms.set(index.getOrDefault(own.get(part * shape.atoms().size() + atom), 0));
                }
            }
            cells.add(new Cell(String.join("/", place.at().values()), Sum.of(atoms), place.level(), place.never()));
        }
        var known = new ArrayList<Knowledge>();
        Set<Sum> hidden = new LinkedHashSet<>();
        for (var before : earlier) {
            before.ledger.forEach(row -> known.add(new Knowledge(sum(row.atoms(), index), row.lower(), row.upper())));
            before.certificate.hidden().forEach(sum -> hidden.add(weighted(sum, index)));
        }
        return new Asked(
                shape,
                List.copyOf(counts.keySet()),
                Question.touching(truth, cells, known, List.copyOf(hidden), scheme.rules()));
    }

    private static String name(String part, List<String> atom) {
        return part + "/" + String.join("/", atom);
    }

    private static Sum sum(List<String> names, Map<String, Integer> index) {
        return Sum.of(
                names.stream().mapToInt(name -> known(name, index)).sorted().toArray());
    }

    private static int known(String name, Map<String, Integer> index) {
        var atom = index.get(name);
        if (atom == null) {
            throw new IllegalStateException("the ledger tells of an atom that no certificate holds");
        }
        return atom;
    }

    private static Sum weighted(Map<String, Integer> weights, Map<String, Integer> index) {
        var ordered = new TreeMap<Integer, Integer>();
        weights.forEach((name, weight) -> ordered.put(known(name, index), weight));
        return Sum.of(
                ordered.keySet().stream().mapToInt(Integer::intValue).toArray(),
                ordered.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** What everybody knows from now on. */
    List<Release.LedgerRow> ledger(BitSet shown) {
        return shown.stream()
                .mapToObj(question::told)
                .map(k -> new Release.LedgerRow(names(k.sum()), k.lower(), k.upper()))
                .toList();
    }

    private List<String> names(Sum sum) {
        var names = new String[sum.size()];
        for (var i = 0; i < names.length; i++) {
            names[i] = atoms.get(sum.atom(i));
        }
        return Arrays.asList(names);
    }

    /** What proves it, and what later tables of the same figures must know. */
    Certificates.Certificate certificate(List<Sum> demanded, List<World> worlds) {
        var counts = new LinkedHashMap<String, Long>();
        for (var cell : question.cells()) {
            for (var i = 0; i < cell.sum().size(); i++) {
                counts.put(
                        atoms.get(cell.sum().atom(i)),
                        question.truth()[cell.sum().atom(i)]);
            }
        }
        return new Certificates.Certificate(
                counts,
                demanded.stream().map(this::weights).toList(),
                worlds.stream().map(this::changes).toList());
    }

    private Map<String, Integer> weights(Sum sum) {
        var weights = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < sum.size(); i++) {
            weights.put(atoms.get(sum.atom(i)), sum.weight(i));
        }
        return weights;
    }

    private Map<String, Integer> changes(World world) {
        var changes = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < world.size(); i++) {
            changes.put(atoms.get(world.atom(i)), world.change(i));
        }
        return changes;
    }

    /** A cell that may never be shown is no row of the table. */
    List<ReleasedTable.Cell> cells(BitSet shown) {
        var cells = new ArrayList<ReleasedTable.Cell>();
        for (var i = 0; i < shape.places().size(); i++) {
            var place = shape.places().get(i);
            if (!place.never()) {
                var value = question.cells().get(i).sum().in(question.truth());
                cells.add(new ReleasedTable.Cell(
                        place.at(), shown.get(i) ? question.rules().mode().shown(value) : null));
            }
        }
        return cells;
    }
}
