package se.atagande.commitments.respekttrappan;

import org.jspecify.annotations.Nullable;
import se.atagande.contracts.MissedReason;

/** What follows from an answer about a step. */
public sealed interface StepVerdict {

    /** The answer stands; the meeting may be closed with it. */
    sealed interface Accepted extends StepVerdict {
        Turn turn();
    }

    /** The answer lacks something, or speaks of another step; nothing changes. */
    sealed interface Refused extends StepVerdict {}

    /** The step is done; the next one has its turn. */
    record Climbed(Turn turn, @Nullable String result) implements Accepted {}

    /** The step was not done and stays next. */
    record Stayed(Turn turn, MissedReason reason, @Nullable String note) implements Accepted {}

    /** Another step has its turn: someone closed another meeting meanwhile, or tried to skip. */
    record NotItsTurn(Turn turn) implements Refused {}

    record ReasonMissing() implements Refused {}

    record NoteMissing() implements Refused {}

    record ConversationRulesUnread() implements Refused {}

    record ResultMissing() implements Refused {}
}
