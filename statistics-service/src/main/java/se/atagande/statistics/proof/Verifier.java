package se.atagande.statistics.proof;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges a proof by adding integers: every world agrees with everything that is known, and every number that must be hidden lies far enough apart between
 * two of them. Whatever found the worlds need not be trusted.
 */
public final class Verifier {

    private Verifier() {}

    /** @param shown which cells of the question the table shows */
    public static Verdict verify(Question question, BitSet shown, List<World> worlds) {
        var small = shown.stream()
                .filter(cell -> cell >= question.cells().size()
                        || !question.mayShow(question.cells().get(cell)))
                .findFirst();
        if (small.isPresent()) {
            return new Verdict.Unsafe("cell " + small.getAsInt() + " is shown and may not be");
        }
        var known = question.knownWith(shown);
        var truth = question.truth();
        for (var k = 0; k < known.size(); k++) {
            if (!known.get(k).allows(known.get(k).sum().in(truth))) {
                return new Verdict.Unsafe("knowledge " + k + " is not true");
            }
        }
        var counts = new long[worlds.size()][];
        for (var w = 0; w < counts.length; w++) {
            var world = worlds.get(w);
            for (var i = 0; i < world.size(); i++) {
                if (world.atom(i) < 0
                        || world.atom(i) >= truth.length
                        || question.impossible().get(world.atom(i))) {
                    return new Verdict.Unsafe("world " + w + " moves what cannot be");
                }
            }
            counts[w] = world.of(truth);
            if (IntStream.range(0, world.size()).anyMatch(i -> worldBelowZero(world, i, truth))) {
                return new Verdict.Unsafe("world " + w + " has fewer than none");
            }
            for (var k = 0; k < known.size(); k++) {
                if (!known.get(k).allows(known.get(k).sum().in(counts[w]))) {
                    return new Verdict.Unsafe("world " + w + " contradicts knowledge " + k);
                }
            }
        }
        return spread(Demands.of(question), worlds, truth, counts);
    }

    private static boolean worldBelowZero(World world, int i, long[] truth) {
        return truth[world.atom(i)] + world.change(i) < 0;
    }

    private static Verdict spread(List<Demand> demands, List<World> worlds, long[] truth, long[][] counts) {
        for (var d = 0; d < demands.size(); d++) {
            var demand = demands.get(d);
            var least = demand.sum().in(truth);
            var most = least;
            for (var w = 0; w < counts.length; w++) {
                if (moves(worlds.get(w), demand.known())) {
                    continue;
                }
                var value = demand.sum().in(counts[w]);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (most - least < demand.width() || (demand.possiblyNone() && least > 0)) {
                return new Verdict.Unsafe("demand " + d + " is not met");
            }
        }
        return new Verdict.Safe(demands.size(), counts.length);
    }

    private static boolean moves(World world, BitSet known) {
        return !known.isEmpty() && IntStream.range(0, world.size()).anyMatch(i -> known.get(world.atom(i)));
    }
}
