package se.atagande.statistics.month;

import se.atagande.contracts.statistics.MonthReopened;

/** What became of the wish to correct a closed month. Later months keep what they say. */
sealed interface ReopeningOutcome {

    record Reopened(Month month, MonthReopened event) implements ReopeningOutcome {}

    record NotClosed() implements ReopeningOutcome {}

    record NoReason() implements ReopeningOutcome {}
}
