package se.atagande.commitments.activemeasure;

/** What follows from settling a year. A refusal changes nothing. */
sealed interface SnapshotOutcome {

    record Taken(Snapshot snapshot) implements SnapshotOutcome {}

    record YearNotOver() implements SnapshotOutcome {}

    record AlreadyTaken() implements SnapshotOutcome {}
}
