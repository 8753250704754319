package se.atagande.commitments.commitment;

import java.time.LocalDate;
import se.atagande.contracts.FulfilmentState;

/** What becomes of setting another state than the facts say, or of taking it back. */
sealed interface OverrideOutcome {

    record Changed(Commitment commitment) implements OverrideOutcome {}

    /** There is nothing to set: the facts say it themselves. */
    record SameAsTheFacts(FulfilmentState state) implements OverrideOutcome {}

    /** An override ends within a year. */
    record UntilOutOfReach(LocalDate first, LocalDate last) implements OverrideOutcome {}

    record NothingToWithdraw() implements OverrideOutcome {}

    /** A later version of the declaration took its place. */
    record Retired(LocalDate on) implements OverrideOutcome {}
}
