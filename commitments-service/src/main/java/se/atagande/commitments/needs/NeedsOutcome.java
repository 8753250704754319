package se.atagande.commitments.needs;

/** What came of a step from answers to a decision. */
sealed interface NeedsOutcome {

    record Changed(Needs needs) implements NeedsOutcome {}

    record StillAsking() implements NeedsOutcome {}

    record ReadByTwo() implements NeedsOutcome {}

    record NotEachAnswerOnce(int answers) implements NeedsOutcome {}

    record NotReadByTwo() implements NeedsOutcome {}

    record NothingToSettle() implements NeedsOutcome {}

    record NotSettled(int open) implements NeedsOutcome {}

    record NoSuchTheme() implements NeedsOutcome {}

    record NotPrioritised() implements NeedsOutcome {}

    record RestsOnNoQuestion() implements NeedsOutcome {}

    record Decided() implements NeedsOutcome {}
}
