package se.atagande.statistics.month;

import java.time.LocalDate;
import java.util.List;

/** What became of counts that somebody entered. */
public sealed interface EntryOutcome {

    record Entered(Month month) implements EntryOutcome {}

    record NotYetOpen(LocalDate opensOn) implements EntryOutcome {}

    record AlreadyClosed(LocalDate closedOn) implements EntryOutcome {}

    /** @param pointers JSON Pointers of counts that are negative or beyond reason */
    record ImpossibleCounts(List<String> pointers) implements EntryOutcome {}
}
