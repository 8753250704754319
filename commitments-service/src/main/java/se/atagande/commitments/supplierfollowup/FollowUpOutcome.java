package se.atagande.commitments.supplierfollowup;

import java.time.LocalDate;

/** What came of marking sentences or agreeing on a measure. */
sealed interface FollowUpOutcome {

    record Changed(FollowUp followUp) implements FollowUpOutcome {}

    record VisitCancelled() implements FollowUpOutcome {}

    record VisitNotYetDue(LocalDate day) implements FollowUpOutcome {}

    /** @param at which of those that were sent */
    record NotASentenceOnce(int at) implements FollowUpOutcome {}

    record DueBeforeTheVisit(LocalDate visit) implements FollowUpOutcome {}

    record TooManyMeasures() implements FollowUpOutcome {}
}
