package se.atagande.statistics.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Insider;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.World;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.table.ReleasedTable;

/**
 * A table with its figures and everything that was sealed of the same people: the question that is put to disclosure control, with the names of its atoms. An
 * atom that is in an earlier table counts what it counted there: what came later belongs to a later block.
 *
 * @param kept so many of the atoms, the first, are this table's and what stands beside it
 * @param relations what everybody knows of its figures without any table
 */
record Asked(Shape shape, List<String> atoms, int kept, List<Knowledge> relations, Question question) {

    /** A number of a pooled table stands on at least so many federations. */
    private static final int FEDERATIONS = 3;

    /** More than is counted anywhere. */
    private static final long FAR = 1L << 40;

    /** Up to so many federations, any two of them are thought to tell each other everything. */
    private static final int IN_PAIRS = 6;

    /** An earlier release and what its certificate says. */
    record Earlier(List<Release.LedgerRow> ledger, Certificates.Certificate certificate) {}

    /** @param figures by federation; more than one for a pooled table */
    static Asked of(
            Scheme scheme,
            SortedMap<String, Figures> figures,
            List<Earlier> earlier,
            Function<String, Optional<Scheme>> schemes) {
        var base = schemes.apply(scheme.counts().of()).orElseThrow();
        var counts = new LinkedHashMap<String, Long>();
        figures.forEach((federation, its) -> {
            var finest = Shape.of(base, its.categories()).atoms();
            its.parts()
                    .forEach((part, values) -> finest.forEach(at ->
                            counts.put(new Atom(base.id(), federation, part, at).name(), values.getOrDefault(at, 0L))));
        });
        var own = counts.size();
        var beside = beside(figures);
        beside.forEach(it -> it.counts.forEach(counts::putIfAbsent));
        var kept = counts.size();
        earlier.forEach(e -> counts.putAll(e.certificate.counts()));
        var atoms = List.copyOf(counts.keySet());
        var index = new HashMap<String, Integer>();
        atoms.forEach(name -> index.put(name, index.size()));
        var truth = counts.values().stream().mapToLong(Long::longValue).toArray();
        var shape = Shape.of(scheme, figures.values().iterator().next().categories());
        var cells = cells(scheme, base, shape, atoms.subList(0, own), truth);
        var relations = new ArrayList<>(relations(base, figures, index, truth));
        beside.stream()
                .filter(Beside::known)
                .flatMap(it -> it.counts.keySet().stream())
                .forEach(name -> {
                    var atom = Sum.of(known(name, index));
                    relations.add(Knowledge.exactly(atom, atom.in(truth)));
                });
        var known = new ArrayList<>(relations);
        Set<Sum> hidden = new LinkedHashSet<>();
        for (var before : earlier) {
            before.ledger.forEach(row -> known.add(new Knowledge(sum(row.atoms(), index), row.lower(), row.upper())));
            before.certificate
                    .known()
                    .forEach(row -> known.add(new Knowledge(weighted(row.weights(), index), row.lower(), row.upper())));
            before.certificate.hidden().forEach(sum -> hidden.add(weighted(sum, index)));
        }
        known.addAll(Links.of(atoms, truth, schemes));
        var stocks = Stocks.among(atoms, truth, schemes);
        known.addAll(stocks.known());
        if (scheme.counts().stock() != null) {
            hidden.addAll(stocks.moved(scheme, figures, scheme.rules().threshold()));
        }
        // What hides a difference reaches to both of its ends.
        hidden.stream()
                .filter(Asked::isDifference)
                .map(it -> new Knowledge(it, -FAR, FAR))
                .forEach(known::add);
        var question = Question.touching(truth, cells, known, List.copyOf(hidden), scheme.rules());
        return new Asked(shape, atoms, kept, List.copyOf(relations), withInsiders(question, atoms));
    }

    private static boolean isDifference(Sum sum) {
        return IntStream.range(0, sum.size()).anyMatch(i -> sum.weight(i) < 0);
    }

    /** By the names of atoms, in the order of these: the same question has the same answer. */
    private record Beside(SortedMap<String, Long> counts, boolean known) {}

    private static List<Beside> beside(SortedMap<String, Figures> figures) {
        var all = new ArrayList<Beside>();
        figures.forEach((federation, its) -> its.beside().forEach(one -> {
            var counts = new TreeMap<String, Long>();
            one.counts()
                    .forEach((at, count) ->
                            counts.put(new Atom(one.scheme(), federation, one.part(), at).name(), count));
            all.add(new Beside(counts, one.known()));
        }));
        return all;
    }

    /** Each number sums up the figures over every dimension that the table does not divide by. */
    private static List<Cell> cells(Scheme scheme, Scheme base, Shape shape, List<String> own, long[] truth) {
        var dimensions = base.dimensions().stream().map(Dimension::id).toList();
        var kept = scheme.dimensions().stream()
                .map(d -> dimensions.indexOf(d.id()))
                .toList();
        var under = new HashMap<List<String>, BitSet>();
        var federations = new TreeMap<String, BitSet>();
        for (var i = 0; i < own.size(); i++) {
            var atom = Atom.named(own.get(i));
            under.computeIfAbsent(kept.stream().map(d -> atom.at().get(d)).toList(), k -> new BitSet())
                    .set(i);
            federations.computeIfAbsent(atom.federation(), f -> new BitSet()).set(i);
        }
        var cells = new ArrayList<Cell>();
        for (var place : shape.places()) {
            var atoms = new BitSet();
            for (var atom : place.atoms()) {
                atoms.or(under.getOrDefault(shape.atoms().get(atom), new BitSet()));
            }
            var narrow = scheme.counts().pooled()
                    && standsOnTooFew(atoms, federations, truth, scheme.rules().threshold());
            cells.add(new Cell(
                    String.join("/", place.at().values()), Sum.of(atoms), place.level(), place.never() || narrow));
        }
        return cells;
    }

    /** Fewer than three federations, or under the threshold without the largest of them: one of them would see the others. */
    private static boolean standsOnTooFew(BitSet atoms, Map<String, BitSet> federations, long[] truth, int threshold) {
        var values = federations.values().stream()
                .mapToLong(its -> {
                    var here = (BitSet) atoms.clone();
                    here.and(its);
                    return Sum.of(here).in(truth);
                })
                .toArray();
        var total = Arrays.stream(values).sum();
        return Arrays.stream(values).filter(v -> v > 0).count() < FEDERATIONS
                || total - Arrays.stream(values).max().orElse(0) < threshold;
    }

    private static List<Knowledge> relations(
            Scheme base, SortedMap<String, Figures> figures, Map<String, Integer> index, long[] truth) {
        var relations = new ArrayList<Knowledge>();
        figures.forEach((federation, its) -> its.parts().keySet().forEach(part -> its.relations()
                .forEach(relation -> {
                    var sum = Links.difference(
                            indexes(base, federation, part, relation.many(), index),
                            indexes(base, federation, part, relation.fewer(), index));
                    var value = sum.in(truth);
                    relations.add(
                            relation.alike()
                                    ? Knowledge.exactly(sum, value)
                                    : new Knowledge(sum, Math.min(0, value), FAR));
                })));
        return List.copyOf(relations);
    }

    private static List<Integer> indexes(
            Scheme base, String federation, String part, List<List<String>> places, Map<String, Integer> index) {
        return places.stream()
                .map(at -> known(new Atom(base.id(), federation, part, at).name(), index))
                .toList();
    }

    /** Where the figures of several federations meet, each of them knows its own, and any two may tell each other. */
    private static Question withInsiders(Question question, List<String> atoms) {
        var federations = new TreeMap<String, BitSet>();
        for (var i = 0; i < atoms.size(); i++) {
            if (!question.impossible().get(i)) {
                federations
                        .computeIfAbsent(Atom.named(atoms.get(i)).federation(), f -> new BitSet())
                        .set(i);
            }
        }
        if (federations.size() < 2) {
            return question;
        }
        var insiders = new ArrayList<Insider>();
        federations.forEach((name, own) -> insiders.add(new Insider(name, own)));
        var names = List.copyOf(federations.keySet());
        for (var one = 0; one < names.size() && names.size() <= IN_PAIRS; one++) {
            for (var two = one + 1; two < names.size(); two++) {
                var both = (BitSet) insiders.get(one).own().clone();
                both.or(insiders.get(two).own());
                insiders.add(new Insider(names.get(one) + " and " + names.get(two), both));
            }
        }
        return new Question(
                question.truth(),
                question.impossible(),
                question.cells(),
                question.known(),
                question.rules(),
                insiders,
                question.guarded());
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

    /** What proved the earlier tables, told in these atoms: the first worlds to try. */
    List<World> worlds(List<Earlier> earlier) {
        var index = new HashMap<String, Integer>();
        atoms.forEach(name -> index.put(name, index.size()));
        return earlier.stream()
                .flatMap(before -> before.certificate.worlds().stream())
                .map(changes -> {
                    var change = new int[atoms.size()];
                    changes.forEach((name, by) -> change[known(name, index)] = by);
                    return World.of(change);
                })
                .toList();
    }

    /** What proves it, and what later tables of the same people must know. */
    Certificates.Certificate certificate(List<Sum> demanded, List<World> worlds) {
        var counts = new LinkedHashMap<String, Long>();
        IntStream.range(0, kept).forEach(i -> counts.put(atoms.get(i), question.truth()[i]));
        return new Certificates.Certificate(
                counts,
                demanded.stream().map(this::weights).toList(),
                worlds.stream().map(this::changes).toList(),
                relations.stream()
                        .map(k -> new Certificates.Known(weights(k.sum()), k.lower(), k.upper()))
                        .toList());
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
