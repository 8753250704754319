package se.atagande.commitments.supplierfollowup;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.atagande.contracts.InitiativeId;

/**
 * How many told of something at each initiative of a federation, as far as a number points out nobody: it is at least five, and so is all that is not shown.
 *
 * <p>What is shown of one initiative depends on the federation's counts alone, never on which supplier is asked about, so no two answers can be subtracted.
 */
record Experience(Map<InitiativeId, Integer> shown) {

    /** Never lower. */
    static final int LEAST = 5;

    private static final Comparator<Map.Entry<InitiativeId, Integer>> SMALLEST_FIRST =
            Map.Entry.<InitiativeId, Integer>comparingByValue()
                    .thenComparing(it -> it.getKey().value());

    Experience {
        shown = Map.copyOf(shown);
    }

    /** The 24 whole months up to the last half-year that is over: a number that grew with each report would tell of it. */
    record Period(LocalDate from, LocalDate to) {

        static Period before(LocalDate today) {
            var half = today.withDayOfMonth(1)
                    .withMonth(today.getMonth().getValue() < Month.JULY.getValue() ? 1 : Month.JULY.getValue());
            return new Period(half.minusYears(2), half.minusDays(1));
        }
    }

    /** @param elsewhere those of no initiative */
    static Experience of(Map<InitiativeId, Integer> counts, int elsewhere) {
        var shown = new HashMap<InitiativeId, Integer>();
        var hidden = elsewhere;
        for (var count : counts.entrySet()) {
            if (count.getValue() >= LEAST) {
                shown.put(count.getKey(), count.getValue());
            } else {
                hidden += count.getValue();
            }
        }
        while (hidden < LEAST && !shown.isEmpty()) {
            var smallest = shown.entrySet().stream().min(SMALLEST_FIRST).orElseThrow();
            hidden += smallest.getValue();
            shown.remove(smallest.getKey());
        }
        return new Experience(shown);
    }

    /** Empty: too few to show. */
    Optional<Integer> at(InitiativeId initiative) {
        return Optional.ofNullable(shown.get(initiative));
    }
}
