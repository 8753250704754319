package se.atagande.commitments.activemeasure;

import se.atagande.contracts.measure.MeasureEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface MeasureOutcome {

    record Changed(Measure measure, MeasureEvent event) implements MeasureOutcome {}

    record DayToCome() implements MeasureOutcome {}

    record NoSuchActivity() implements MeasureOutcome {}

    record AlreadyWithdrawn() implements MeasureOutcome {}
}
