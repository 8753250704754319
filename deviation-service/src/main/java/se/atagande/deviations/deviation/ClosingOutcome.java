package se.atagande.deviations.deviation;

import java.time.LocalDate;
import se.atagande.contracts.deviation.DeviationClosed;

/** What became of the wish to answer and close a case. */
sealed interface ClosingOutcome {

    record Closed(Deviation deviation, DeviationClosed event) implements ClosingOutcome {}

    record NotAcknowledged() implements ClosingOutcome {}

    record AlreadyClosed(LocalDate day) implements ClosingOutcome {}
}
