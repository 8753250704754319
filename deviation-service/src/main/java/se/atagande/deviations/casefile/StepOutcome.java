package se.atagande.deviations.casefile;

import java.util.List;
import se.atagande.contracts.deviation.DeviationEvent;

/** What became of the wish to take a step in a case. */
public sealed interface StepOutcome {

    record Taken(Case after, List<DeviationEvent> events) implements StepOutcome {}

    record Refused(Reason why) implements StepOutcome {}

    /** Why a step cannot be taken as the case is now. */
    enum Reason {
        ALREADY_ACKNOWLEDGED,
        NOT_ACKNOWLEDGED,
        ALREADY_CLOSED,
        NOT_CLOSED,
        NOT_INVESTIGATED,
        NOT_ANALYSED,
        NO_MEASURE_DECIDED,
        MEASURES_OPEN,
        NO_MEASURE_TAKEN,
        NO_SUCH_MEASURE,
        MEASURE_SETTLED,
        ALREADY_PAUSED,
        NOT_PAUSED,
        FULL,
        NOT_ASKED,
        NO_SUCH_PASSAGE,
        NO_SUCH_MASKING,
        OWN_MASKING,
        MASKING_APPROVED,
        NOT_YOUR_KIND,
        ALREADY_PART_OF_ANOTHER,
        NOT_PART,
        /** The same file again: nothing has to be done. */
        ALREADY_ATTACHED,
        NO_LESSON,
        LESSON_PUBLISHED,
        TOO_FEW,
        NOT_AGREED,
        /** Erased meanwhile. */
        GONE
    }
}
