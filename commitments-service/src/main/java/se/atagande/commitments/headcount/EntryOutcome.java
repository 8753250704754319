package se.atagande.commitments.headcount;

import se.atagande.feed.Stored;

/** What follows from entering a headcount. */
sealed interface EntryOutcome {

    record Entered(Stored<Headcount> headcount) implements EntryOutcome {}

    record OfAnotherFederation() implements EntryOutcome {}
}
