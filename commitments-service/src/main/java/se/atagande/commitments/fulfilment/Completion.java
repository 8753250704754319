package se.atagande.commitments.fulfilment;

import se.atagande.contracts.FulfilmentState;

/**
 * How far a term that is over got, on the five-point scale of the Open Government Partnership's Independent Reporting Mechanism
 * (opengovpartnership.org/glossary/completion). It follows from what is told of the term; nobody grades.
 */
public enum Completion {
    NO_EVIDENCE_AVAILABLE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE;

    /**
     * Complete is what was kept and has at least one fact to show; substantial is at least half of what was expected. What is partly kept was
     * begun, also where no part of it was kept whole.
     */
    public static Completion of(FulfilmentState state, Told told) {
        if (state == FulfilmentState.CANNOT_BE_JUDGED) {
            return NO_EVIDENCE_AVAILABLE;
        }
        if (state != FulfilmentState.PARTLY_KEPT
                && told.evidence().stream().noneMatch(it -> it.role() == Evidence.Role.COUNTED)) {
            return NOT_STARTED;
        }
        if (state == FulfilmentState.KEPT) {
            return COMPLETE;
        }
        var tally = told.tally();
        return tally != null && tally.kept() * 2 >= tally.expected() ? SUBSTANTIAL : LIMITED;
    }
}
