package se.atagande.statistics.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a table must not tell, whichever cells are shown: each number under the threshold; what is left of a group when a part of it is taken
 * away, where that is under the threshold (all, or all but a few, of a group answering alike; this year minus last year); and both as an insider sees them.
 */
public final class Demands {

    private static final BitSet NOTHING = new BitSet();

    private final Question question;
    private final Map<Sum, Boolean> sums = new LinkedHashMap<>();

    private Demands(Question question) {
        this.question = question;
    }

    public static List<Demand> of(Question question) {
        var demands = new Demands(question);
        demands.smallCells();
        question.guarded().forEach(sum -> demands.add(sum, false));
        demands.smallRemainders();
        var rules = question.rules();
        var all = new ArrayList<Demand>();
        demands.sums.forEach(
                (sum, finest) -> all.add(new Demand(sum, rules.width(), rules.deniable() && finest, NOTHING)));
        for (var insider : question.insiders()) {
            demands.seenBy(insider).forEach(sum -> all.add(new Demand(sum, rules.width(), false, insider.own())));
        }
        return all;
    }

    private void add(Sum sum, boolean finest) {
        var free = sum.without(question.impossible());
        if (free.size() > 0) {
            sums.merge(free, finest, Boolean::logicalOr);
        }
    }

    private void smallCells() {
        for (var cell : question.cells()) {
            if (!question.mayShow(cell)) {
                add(cell.sum(), cell.sum().size() == 1);
            }
        }
    }

    private void smallRemainders() {
        var k = question.rules().threshold();
        var wholes = new ArrayList<Whole>();
        question.cells().forEach(cell -> whole(cell.sum(), wholes));
        // What was published of these atoms before can be a whole or a part of what is published now.
        question.known().forEach(known -> whole(known.sum(), wholes));
        for (var whole : wholes) {
            for (var part : wholes) {
                if (part.value <= whole.value
                        && whole.value - part.value < k
                        && part.value >= k
                        && part.size < whole.size
                        && within(part.mask, whole.mask)) {
                    add(whole.sum.minus(part.sum), false);
                }
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Whole(Sum sum, long value, int size, long[] mask) {}

    private void whole(Sum sum, List<Whole> wholes) {
        var free = sum.without(question.impossible());
        for (var i = 0; i < free.size(); i++) {
            if (free.weight(i) != 1) {
                return;
            }
        }
        var value = free.in(question.truth());
        if (value >= question.rules().threshold()) {
            wholes.add(new Whole(free, value, free.size(), free.toBits().toLongArray()));
        }
    }

    private static boolean within(long[] part, long[] whole) {
        if (part.length > whole.length) {
            return false;
        }
        for (var i = 0; i < part.length; i++) {
            if ((part[i] & ~whole[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Each small number without the insider's own part, and each number of which little is left when that part is known. */
    private Set<Sum> seenBy(Insider insider) {
        var seen = new LinkedHashSet<Sum>();
        for (var sum : sums.keySet()) {
            seen.add(sum.without(insider.own()));
        }
        for (var cell : question.cells()) {
            var others = cell.sum().without(question.impossible()).without(insider.own());
            if (others.in(question.truth()) < question.rules().threshold()) {
                seen.add(others);
            }
        }
        seen.removeIf(sum -> sum.size() == 0);
        return seen;
    }
}
