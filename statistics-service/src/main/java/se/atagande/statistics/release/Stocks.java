package se.atagande.statistics.release;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.scheme.Counted;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;

/**
 * What a stock and its flows tell of each other: who is there was there before, or came, and did not leave; and nobody is there fewer than no times. Where the
 * figures do not agree, whoever tries is taken to know by how many.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stocks(List<Stocks.Held> held, long[] truth) {

    /** More than is counted anywhere. */
    private static final long FAR = 1L << 40;

    /**
     * One federation's stock of one group, such as the women of an initiative.
     *
     * @param at where it stands in the stock's table
     * @param stock by the month at whose end it is counted
     * @param in who came, by the month; a month without is one in which the group was not there
     * @param counted the months of which it is known who came and left
     */
    private record Held(
            String scheme,
            String federation,
            List<String> at,
            TreeMap<YearMonth, Integer> stock,
            Map<YearMonth, Integer> in,
            Map<YearMonth, Integer> out,
            NavigableSet<YearMonth> counted) {}

    static Stocks among(List<String> names, long[] truth, Function<String, Optional<Scheme>> schemes) {
        var atoms = names.stream().map(Atom::named).toList();
        var held = new ArrayList<Held>();
        atoms.stream().map(Atom::scheme).distinct().sorted().forEach(id -> schemes.apply(id)
                .ifPresent(scheme -> {
                    var stock = scheme.counts().stock();
                    if (stock != null) {
                        held.addAll(
                                held(scheme, stock, schemes.apply(stock.flows()).orElseThrow(), atoms));
                    }
                }));
        return new Stocks(held, truth);
    }

    private static List<Held> held(Scheme scheme, Counted.Stock stock, Scheme flows, List<Atom> atoms) {
        var groups = new LinkedHashMap<List<String>, Held>();
        var counted = new TreeMap<String, NavigableSet<YearMonth>>();
        var dimensions = flows.dimensions().stream().map(Dimension::id).toList();
        var by = dimensions.indexOf(stock.by());
        var kept = scheme.dimensions().stream()
                .map(it -> dimensions.indexOf(it.id()))
                .toList();
        for (var i = 0; i < atoms.size(); i++) {
            var atom = atoms.get(i);
            var ofStock = atom.scheme().equals(scheme.id());
            if (!ofStock && !atom.scheme().equals(flows.id())) {
                continue;
            }
            var month = YearMonth.parse(atom.part());
            var at = ofStock ? atom.at() : kept.stream().map(atom.at()::get).toList();
            var months = counted.computeIfAbsent(atom.federation(), f -> new TreeSet<>());
            var group = groups.computeIfAbsent(
                    Stream.concat(Stream.of(atom.federation()), at.stream()).toList(),
                    key -> new Held(
                            scheme.id(),
                            atom.federation(),
                            at,
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            months));
            if (ofStock) {
                group.stock.put(month, i);
            } else {
                months.add(month);
                var flow = atom.at().get(by);
                if (flow.equals(stock.in())) {
                    group.in.put(month, i);
                } else if (flow.equals(stock.out())) {
                    group.out.put(month, i);
                }
            }
        }
        return List.copyOf(groups.values());
    }

    /** For each stock: what it was before, as far back as it is known who came and left, and what is left of it later. */
    List<Knowledge> known() {
        var known = new ArrayList<Knowledge>();
        for (var group : held) {
            group.stock.forEach((month, atom) -> {
                back(group, month, atom, known);
                forth(group, month, atom, known);
            });
        }
        return known;
    }

    private void back(Held group, YearMonth from, int stock, List<Knowledge> known) {
        var sum = new TreeMap<Integer, Integer>(Map.of(stock, 1));
        for (var month = from; group.counted.contains(month); ) {
            add(sum, group.in.get(month), -1);
            add(sum, group.out.get(month), 1);
            month = month.minusMonths(1);
            var before = group.stock.get(month);
            if (before != null) {
                add(sum, before, -1);
                known.add(exactly(sum));
                return;
            }
            known.add(notNegative(sum));
        }
    }

    private void forth(Held group, YearMonth from, int stock, List<Knowledge> known) {
        var sum = new TreeMap<Integer, Integer>(Map.of(stock, 1));
        for (var month = from.plusMonths(1); group.counted.contains(month); month = month.plusMonths(1)) {
            add(sum, group.in.get(month), 1);
            add(sum, group.out.get(month), -1);
            if (group.stock.containsKey(month)) {
                return; // told from there, backwards
            }
            known.add(notNegative(sum));
        }
    }

    private static void add(Map<Integer, Integer> sum, @Nullable Integer atom, int weight) {
        if (atom != null) {
            sum.merge(atom, weight, Integer::sum);
            sum.remove(atom, 0);
        }
    }

    private Knowledge exactly(SortedMap<Integer, Integer> weights) {
        var sum = sum(weights);
        return Knowledge.exactly(sum, sum.in(truth));
    }

    private Knowledge notNegative(SortedMap<Integer, Integer> weights) {
        var sum = sum(weights);
        return new Knowledge(sum, Math.min(0, sum.in(truth)), FAR);
    }

    private static Sum sum(SortedMap<Integer, Integer> weights) {
        return Sum.of(
                weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
                weights.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * What a new table of a stock must not tell: by how many a number differs from that of an earlier one, and who came or left meanwhile, where that is under the
     * threshold. That one moved must stay as possible as that nobody did.
     */
    List<Sum> moved(Scheme scheme, SortedMap<String, Figures> figures, int threshold) {
        var guarded = new ArrayList<Sum>();
        figures.forEach((federation, its) -> {
            var now = YearMonth.parse(its.parts().lastKey());
            var groups = held.stream()
                    .filter(it -> it.scheme.equals(scheme.id())
                            && it.federation.equals(federation)
                            && it.stock.containsKey(now))
                    .toList();
            for (var cell : cells(groups)) {
                for (var before : beforeIn(cell, now)) {
                    moved(cell, before, now, threshold, guarded);
                }
            }
        });
        return guarded;
    }

    /** The groups of each number of the table: by each of its dimensions, or over it. */
    private static List<List<Held>> cells(List<Held> groups) {
        var cells = new LinkedHashMap<List<String>, List<Held>>();
        for (var group : groups) {
            for (var over = 0; over < 1 << group.at.size(); over++) {
                var at = new ArrayList<String>();
                for (var d = 0; d < group.at.size(); d++) {
                    at.add((over >> d & 1) == 1 ? "" : group.at.get(d));
                }
                cells.computeIfAbsent(at, key -> new ArrayList<>()).add(group);
            }
        }
        return List.copyOf(cells.values());
    }

    private static NavigableSet<YearMonth> beforeIn(List<Held> cell, YearMonth now) {
        var months = new TreeSet<YearMonth>();
        cell.forEach(it -> months.addAll(it.stock.headMap(now).keySet()));
        return months;
    }

    private void moved(List<Held> cell, YearMonth before, YearMonth now, int threshold, List<Sum> guarded) {
        var difference = new TreeMap<Integer, Integer>();
        var in = new TreeMap<Integer, Integer>();
        var out = new TreeMap<Integer, Integer>();
        var known = true;
        for (var group : cell) {
            add(difference, group.stock.get(now), 1);
            add(difference, group.stock.get(before), -1);
            for (var month = now; month.isAfter(before); month = month.minusMonths(1)) {
                known &= group.counted.contains(month);
                add(in, group.in.get(month), 1);
                add(out, group.out.get(month), 1);
            }
        }
        guard(difference, threshold, guarded);
        if (known) {
            guard(in, threshold, guarded);
            guard(out, threshold, guarded);
        }
    }

    private void guard(SortedMap<Integer, Integer> weights, int threshold, List<Sum> guarded) {
        var sum = sum(weights);
        if (sum.size() > 0 && Math.abs(sum.in(truth)) < threshold) {
            guarded.add(sum);
        }
    }
}
