package se.atagande.commitments.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FulfilmentState;

/** A state that a person set beside what the facts say, with a reason; it holds for its days, both included, and ends by itself. */
record HandOverride(
        FulfilmentState state,
        String reason,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate withdrawnOn) {

    boolean holdsOn(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(from) && !day.isAfter(until);
    }

    HandOverride withdrawn(LocalDate day) {
        return new HandOverride(state, reason, from, until, day);
    }
}
