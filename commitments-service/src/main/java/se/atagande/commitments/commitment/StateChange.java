package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.contracts.FulfilmentState;

/** One step in a commitment's history, written with the event that tells it; {@code because} is what was new then, empty where the calendar alone moved it. */
record StateChange(LocalDate day, FulfilmentState before, FulfilmentState after, List<Evidence.Open> because) {

    private static final int MOST_REASONS = 5;

    StateChange {
        because = List.copyOf(because);
    }

    static StateChange between(Judged before, Judged after, LocalDate day) {
        var fresh = after.facts().stream()
                .filter(it -> !before.facts().contains(it))
                .toList();
        return new StateChange(
                day,
                before.state(),
                after.state(),
                fresh.subList(Math.max(0, fresh.size() - MOST_REASONS), fresh.size()));
    }
}
