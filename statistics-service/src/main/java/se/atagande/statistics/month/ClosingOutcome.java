package se.atagande.statistics.month;

import java.time.LocalDate;
import se.atagande.contracts.statistics.MonthClosed;

/** What became of the wish to close a month. */
sealed interface ClosingOutcome {

    record Closed(Month month, MonthClosed event) implements ClosingOutcome {}

    record NotYetOpen(LocalDate opensOn) implements ClosingOutcome {}

    record NoCountsEntered() implements ClosingOutcome {}

    record AlreadyClosed(LocalDate closedOn) implements ClosingOutcome {}
}
