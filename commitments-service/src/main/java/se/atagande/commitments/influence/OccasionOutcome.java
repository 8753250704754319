package se.atagande.commitments.influence;

import java.util.List;
import se.atagande.contracts.influence.InfluenceEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface OccasionOutcome {

    record Changed(Occasion occasion, List<InfluenceEvent> events) implements OccasionOutcome {}

    record InitiativeMissing() implements OccasionOutcome {}

    record DayToCome() implements OccasionOutcome {}

    record QuestionStillOpen() implements OccasionOutcome {}

    record NoOpenQuestion() implements OccasionOutcome {}

    record NobodyWasAsked() implements OccasionOutcome {}

    record AlreadyWithdrawn() implements OccasionOutcome {}
}
