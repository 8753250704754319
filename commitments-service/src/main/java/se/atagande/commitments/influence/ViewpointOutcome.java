package se.atagande.commitments.influence;

import java.util.List;
import se.atagande.contracts.influence.InfluenceEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface ViewpointOutcome {

    record Changed(Viewpoint viewpoint, List<InfluenceEvent> events) implements ViewpointOutcome {}

    record NoSuchActivity() implements ViewpointOutcome {}

    record NotDecided() implements ViewpointOutcome {}

    record NothingWasDone() implements ViewpointOutcome {}

    record NotReleased() implements ViewpointOutcome {}
}
