package se.atagande.statistics.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;

/**
 * What two tables of the same people tell of each other: where both divide them alike, both count the same. Two registers seldom agree to the last person, so
 * whoever tries is taken to know the difference exactly: stronger than anybody is, and true however the two were kept.
 */
final class Links {

    private Links() {}

    private record Placed(Atom atom, int index, Block part) {}

    /** @param names of all atoms, in the order of {@code truth} */
    static List<Knowledge> of(List<String> names, long[] truth, Function<String, Optional<Scheme>> schemes) {
        var byFederation = new TreeMap<String, TreeMap<String, List<Placed>>>();
        for (var i = 0; i < names.size(); i++) {
            var atom = Atom.named(names.get(i));
            var index = i;
            Block.parse(atom.part()).ifPresent(part -> byFederation
                    .computeIfAbsent(atom.federation(), f -> new TreeMap<>())
                    .computeIfAbsent(atom.scheme(), s -> new ArrayList<>())
                    .add(new Placed(atom, index, part)));
        }
        var links = new ArrayList<Knowledge>();
        for (var federation : byFederation.values()) {
            var tables = List.copyOf(federation.keySet());
            for (var one = 0; one < tables.size(); one++) {
                for (var two = one + 1; two < tables.size(); two++) {
                    if (isStock(tables.get(one), schemes) || isStock(tables.get(two), schemes)) {
                        continue; // hangs together with others by who came and who left (Stocks)
                    }
                    var first = federation.getOrDefault(tables.get(one), List.of());
                    var second = federation.getOrDefault(tables.get(two), List.of());
                    var shared = dimensions(tables.get(one), schemes);
                    shared.retainAll(dimensions(tables.get(two), schemes));
                    links(first, second, shared, schemes, truth, true, links);
                    links(second, first, shared, schemes, truth, false, links);
                }
            }
        }
        return links;
    }

    private static boolean isStock(String scheme, Function<String, Optional<Scheme>> schemes) {
        return schemes.apply(scheme).map(it -> it.counts().stock() != null).orElse(false);
    }

    private static List<String> dimensions(String scheme, Function<String, Optional<Scheme>> schemes) {
        return schemes
                .apply(scheme)
                .orElseThrow(() -> new IllegalStateException("scheme " + scheme + " is sealed of and not there"))
                .dimensions()
                .stream()
                .map(Dimension::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Each whole time of the first against what the second counted within it. */
    private static void links(
            List<Placed> first,
            List<Placed> second,
            List<String> shared,
            Function<String, Optional<Scheme>> schemes,
            long[] truth,
            boolean alsoEqual,
            List<Knowledge> links) {
        var wholes = first.stream()
                .map(Placed::part)
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(Block::toString))));
        for (var whole : wholes) {
            var here = byShared(
                    first.stream().filter(it -> it.part().equals(whole)).toList(), shared, schemes);
            var there = byShared(
                    second.stream()
                            .filter(it -> whole.covers(it.part())
                                    && (alsoEqual || !it.part().equals(whole)))
                            .toList(),
                    shared,
                    schemes);
            here.forEach((key, atoms) -> {
                var others = there.getOrDefault(key, List.of());
                if (!others.isEmpty()) {
                    var sum = difference(atoms, others);
                    links.add(Knowledge.exactly(sum, sum.in(truth)));
                }
            });
        }
    }

    private static Map<List<String>, List<Integer>> byShared(
            List<Placed> atoms, List<String> shared, Function<String, Optional<Scheme>> schemes) {
        var by = new LinkedHashMap<List<String>, List<Integer>>();
        for (var placed : atoms) {
            var own = dimensions(placed.atom().scheme(), schemes);
            var key = shared.stream()
                    .map(dimension -> placed.atom().at().get(own.indexOf(dimension)))
                    .toList();
            by.computeIfAbsent(key, k -> new ArrayList<>()).add(placed.index());
        }
        return by;
    }

    /** These atoms less those. */
    static Sum difference(List<Integer> atoms, List<Integer> others) {
        return Sum.of(atoms.stream().mapToInt(Integer::intValue).sorted().toArray())
                .minus(Sum.of(
                        others.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }
}
