package se.atagande.deviations.deviation;

import java.time.LocalDate;
import se.atagande.contracts.deviation.DeviationAcknowledged;

/** What became of the wish to acknowledge a report. */
sealed interface AcknowledgementOutcome {

    record Acknowledged(Deviation deviation, DeviationAcknowledged event) implements AcknowledgementOutcome {}

    record AlreadyAcknowledged(LocalDate day) implements AcknowledgementOutcome {}
}
