package se.atagande.commitments.respekttrappan;

import org.jspecify.annotations.Nullable;
import se.atagande.contracts.MissedReason;

/**
 * What the meeting says of its step. Where it names the step, that must be the one whose turn it is.
 *
 * @param round the round it speaks of; null where the meeting does not say
 * @param number 1 to 7; null where the meeting does not say
 * @param missedReason needed when the step was not done
 * @param note needed when the reason is OTHER; stays in the minutes
 * @param result needed when step 6 was done; stays in the minutes
 */
public record StepAnswer(
        @Nullable Integer round,
        @Nullable Integer number,
        boolean done,
        @Nullable MissedReason missedReason,
        @Nullable String note,
        @Nullable String result,
        boolean conversationRulesRead) {

    boolean speaksOf(Turn turn) {
        return (number == null || number == turn.step().number()) && (round == null || round == turn.round());
    }
}
