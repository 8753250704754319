package se.atagande.commitments.fulfilment;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        var tally = told.tally();
        return of(state, told.evidence(), tally == null ? null : tally.kept(), tally == null ? null : tally.expected());
    }

    /** As {@link #of(FulfilmentState, Told)}, from what was told. */
    public static Completion of(
            FulfilmentState state, List<Evidence.Open> told, @Nullable Integer kept, @Nullable Integer expected) {
        if (state == FulfilmentState.CANNOT_BE_JUDGED) {
            return NO_EVIDENCE_AVAILABLE;
        }
        if (state != FulfilmentState.PARTLY_KEPT && told.stream().noneMatch(it -> it.role() == Evidence.Role.COUNTED)) {
            return NOT_STARTED;
        }
        if (state == FulfilmentState.KEPT) {
            return COMPLETE;
        }
        return kept != null && expected != null && kept * 2 >= expected ? SUBSTANTIAL : LIMITED;
    }
}
