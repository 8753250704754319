package se.atagande.commitments.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;

/**
 * How many of the co-workers an activity reached, per initiative and in total. An initiative with fewer than five co-workers never shows by itself, nor as
 * the difference between the total and what else is shown: it is pooled with the smallest others until it could have been anything from nobody to all.
 *
 * @param total null while {@code unclear} names an initiative, where nobody counted, and where all together are fewer than five
 * @param parts what is shown by itself, the largest first
 * @param pool what is shown together; null where nothing is, or where even together it would tell
 * @param pooled the initiatives in the pool, by id
 * @param unclear those whose headcount is missing for the day, or smaller than the number that came
 */
record Reach(
        @Nullable Share total,
        List<Part> parts,
        @Nullable Share pool,
        List<InitiativeId> pooled,
        List<InitiativeId> unclear) {

    /** Fewer co-workers are too few to show anything of (domain point 9). */
    static final int FEWEST = 5;

    /** {@code reached} of {@code staff}. */
    record Share(int reached, int staff) {

        int missing() {
            return staff - reached;
        }

        /** Rounded, but all is 100 only when it is all and nothing 0 only when it is nobody. */
        int percent() {
            var rounded = Math.round(100f * reached / staff);
            return reached == staff ? 100 : reached == 0 ? 0 : Math.clamp(rounded, 1, 99);
        }

        private static Share of(List<Part> parts) {
            return new Share(
                    parts.stream().mapToInt(part -> part.share().reached()).sum(),
                    parts.stream().mapToInt(part -> part.share().staff()).sum());
        }
    }

    /** The share of one initiative. */
    record Part(InitiativeId initiative, Share share) {

        private boolean isSmall() {
            return share.staff() < FEWEST;
        }
    }

    private static final Comparator<InitiativeId> BY_ID = Comparator.comparing(InitiativeId::value);

    /**
     * @param staff co-workers on the day of the initiatives that were invited
     * @param expected the initiatives that were invited by name
     * @param coWorkersOnly nobody else was invited, so that all who came are co-workers
     */
    static Reach of(
            Map<InitiativeId, Integer> staff, Set<InitiativeId> expected, HoldActivity report, boolean coWorkersOnly) {
        var came = report.parts();
        var unclear = new HashSet<>(expected);
        unclear.addAll(came.keySet());
        unclear.removeIf(initiative -> staff.getOrDefault(initiative, -1) >= came.getOrDefault(initiative, 0));
        var parts = staff.entrySet().stream()
                .filter(one -> one.getValue() > 0 && !unclear.contains(one.getKey()))
                .map(one -> new Part(one.getKey(), new Share(came.getOrDefault(one.getKey(), 0), one.getValue())))
                .sorted(Comparator.comparing((Part part) -> part.share().staff())
                        .thenComparing(Part::initiative, BY_ID))
                .toList();
        var complete = unclear.isEmpty();
        var sorted = unclear.stream().sorted(BY_ID).toList();
        if (came.isEmpty()) {
            return new Reach(
                    complete && coWorkersOnly ? uncounted(report.reached(), parts) : null,
                    List.of(),
                    null,
                    List.of(),
                    sorted);
        }
        var all = Share.of(parts);
        return pooling(parts, complete && all.staff() >= FEWEST ? all : null, sorted);
    }

    private static @Nullable Share uncounted(@Nullable Integer reached, List<Part> parts) {
        var staff = Share.of(parts).staff();
        return reached == null || reached > staff || staff < FEWEST ? null : new Share(reached, staff);
    }

    private static Reach pooling(List<Part> smallestFirst, @Nullable Share total, List<InitiativeId> unclear) {
        var pool = new ArrayList<>(smallestFirst.stream().filter(Part::isSmall).toList());
        var shown = new ArrayList<>(smallestFirst.subList(pool.size(), smallestFirst.size()));
        while (!pool.isEmpty() && !hides(pool) && !shown.isEmpty()) {
            pool.add(shown.removeFirst());
        }
        return new Reach(
                total,
                List.copyOf(shown.reversed()),
                hides(pool) ? Share.of(pool) : null,
                pool.stream().map(Part::initiative).sorted(BY_ID).toList(),
                unclear);
    }

    /** Whether the sum leaves each small one anything from nobody to everybody. */
    private static boolean hides(List<Part> pool) {
        var sum = Share.of(pool);
        return pool.size() > 1
                && sum.staff() >= FEWEST
                && pool.stream()
                        .filter(Part::isSmall)
                        .allMatch(small -> sum.reached() >= small.share().staff()
                                && sum.missing() >= small.share().staff());
    }
}
