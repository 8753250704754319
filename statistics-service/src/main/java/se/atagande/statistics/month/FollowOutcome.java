package se.atagande.statistics.month;

/** What became of a month when an earlier one had been corrected. */
sealed interface FollowOutcome {

    /** It was the sum of what came before, and is so again. */
    record Rederived(Month month) implements FollowOutcome {}

    record FollowedBefore() implements FollowOutcome {}

    /** Nothing is entered, or what is entered never was the sum of what came before: people decide what is right. */
    record DoesNotFollow() implements FollowOutcome {}
}
