package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.World;

/** The worlds found so far, and between which values each demanded number lies in them. One world serves many demands. */
final class Pool {

    private final List<Demand> demands;
    private final long[] value;
    private final long[] least;
    private final long[] most;
    private final int[][] demandsOfAtom;
    private final int[][] weightsOfAtom;
    private final List<BitSet> knowns;
    private final int[] knownOf;
    private final List<World> worlds = new ArrayList<>();
    private final long[] change;
    private final int[] touched;
    private final boolean[] listed;

    Pool(long[] truth, List<Demand> demands) {
        this.demands = demands;
        value = demands.stream().mapToLong(d -> d.sum().in(truth)).toArray();
        least = value.clone();
        most = value.clone();
        change = new long[value.length];
        touched = new int[value.length];
        listed = new boolean[value.length];
        knowns = demands.stream().map(Demand::known).distinct().toList();
        knownOf = demands.stream().mapToInt(d -> knowns.indexOf(d.known())).toArray();
        var counts = new int[truth.length];
        demands.forEach(d -> {
            for (var i = 0; i < d.sum().size(); i++) {
                counts[d.sum().atom(i)]++;
            }
        });
        demandsOfAtom = new int[truth.length][];
        weightsOfAtom = new int[truth.length][];
        for (var a = 0; a < truth.length; a++) {
            demandsOfAtom[a] = new int[counts[a]];
            weightsOfAtom[a] = new int[counts[a]];
        }
        var next = new int[truth.length];
        for (var d = 0; d < demands.size(); d++) {
            var sum = demands.get(d).sum();
            for (var i = 0; i < sum.size(); i++) {
                var a = sum.atom(i);
                demandsOfAtom[a][next[a]] = d;
                weightsOfAtom[a][next[a]++] = sum.weight(i);
            }
        }
    }

    /** False when it moves nothing that is demanded further than it has been moved already; it is not kept then. */
    boolean add(World world) {
        var n = 0;
        for (var i = 0; i < world.size(); i++) {
            var of = demandsOfAtom[world.atom(i)];
            var weights = weightsOfAtom[world.atom(i)];
            for (var j = 0; j < of.length; j++) {
                if (!listed[of[j]]) {
                    listed[of[j]] = true;
                    touched[n++] = of[j];
                }
                change[of[j]] += (long) weights[j] * world.change(i);
            }
        }
        var moves = new boolean[knowns.size()];
        for (var k = 0; k < moves.length; k++) {
            for (var i = 0; i < world.size() && !moves[k]; i++) {
                moves[k] = knowns.get(k).get(world.atom(i));
            }
        }
        var useful = false;
        for (var t = 0; t < n; t++) {
            var d = touched[t];
            if (change[d] != 0 && !moves[knownOf[d]]) {
                var now = value[d] + change[d];
                if (now < least[d]
                        && (least[d] > most[d] - demands.get(d).width()
                                || demands.get(d).possiblyNone())) {
                    least[d] = now;
                    useful = true;
                }
                if (now > most[d] && most[d] < least[d] + demands.get(d).width()) {
                    most[d] = now;
                    useful = true;
                }
            }
            change[d] = 0;
            listed[d] = false;
        }
        if (useful) {
            worlds.add(world);
        }
        return useful;
    }

    /** Those that also pass this; the ranges are those of what is left. */
    Pool filtered(long[] truth, Predicate<World> passes) {
        if (worlds.stream().allMatch(passes)) {
            return this;
        }
        var left = new Pool(truth, demands);
        worlds.stream().filter(passes).forEach(left::add);
        return left;
    }

    boolean met(int d) {
        var demand = demands.get(d);
        return most[d] - least[d] >= demand.width() && (!demand.possiblyNone() || least[d] <= 0);
    }

    boolean allMet() {
        return java.util.stream.IntStream.range(0, value.length).allMatch(this::met);
    }

    Demand demand(int d) {
        return demands.get(d);
    }

    int demandCount() {
        return value.length;
    }

    long value(int d) {
        return value[d];
    }

    long least(int d) {
        return least[d];
    }

    long most(int d) {
        return most[d];
    }

    List<World> worlds() {
        return List.copyOf(worlds);
    }
}
