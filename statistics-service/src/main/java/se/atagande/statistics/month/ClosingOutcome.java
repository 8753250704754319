package se.atagande.statistics.month;

import java.time.LocalDate;
import java.util.List;
import se.atagande.contracts.statistics.StatisticsEvent;

/** What became of the wish to close a month. */
sealed interface ClosingOutcome {

    record Closed(Month month, List<StatisticsEvent> events) implements ClosingOutcome {}

    record NotYetOpen(LocalDate opensOn) implements ClosingOutcome {}

    /** Women and men are not evenly there, and nobody has said why. */
    record CommentNeeded() implements ClosingOutcome {}

    record NoCountsEntered() implements ClosingOutcome {}

    record AlreadyClosed(LocalDate closedOn) implements ClosingOutcome {}
}
