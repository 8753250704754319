package se.atagande.commitments.commitment;

import java.time.LocalDate;

/** What becomes of taking a historical commitment up again for a year. */
sealed interface RenewalOutcome {

    record Renewed(Commitment commitment) implements RenewalOutcome {}

    /** It was given until further notice: there is nothing to renew. */
    record RunsOn() implements RenewalOutcome {}

    record AlreadyRenewed(int year) implements RenewalOutcome {}

    record TermStillRunning(LocalDate to) implements RenewalOutcome {}

    /** Only for this year or the next. */
    record YearOutOfReach(int first, int last) implements RenewalOutcome {}

    /** A later version of the declaration took its place. */
    record Retired(LocalDate on) implements RenewalOutcome {}
}
