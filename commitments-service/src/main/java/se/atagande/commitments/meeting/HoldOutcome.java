package se.atagande.commitments.meeting;

import java.time.Instant;
import java.util.List;
import se.atagande.commitments.respekttrappan.StepVerdict;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.contracts.meeting.MeetingHeld;

/** What follows from {@link HoldMeeting}. A refusal changes nothing; positions count the answers from 0. */
sealed interface HoldOutcome {

    record Held(Meeting meeting, MeetingHeld event) implements HoldOutcome {

        /** The step that was foretold was done, so what later meetings foretell still holds. */
        boolean wentAsForetold(Meeting before) {
            var step = event.step();
            return step == null || (step.done() && meeting.agenda().tellsTheSameAs(before.agenda()));
        }
    }

    record ItemsUnanswered(List<StandingItem> items) implements HoldOutcome {}

    record ReasonMissing(List<Integer> positions) implements HoldOutcome {}

    record NoteMissing(List<Integer> positions) implements HoldOutcome {}

    /** Answers to items that this meeting does not carry, or that were answered already. */
    record UnknownItem(List<Integer> positions) implements HoldOutcome {}

    record StepUnanswered(Turn turn) implements HoldOutcome {}

    record StepNotOnAgenda() implements HoldOutcome {}

    record StepRefused(StepVerdict.Refused verdict) implements HoldOutcome {}

    record NotYetStarted(Instant startsAt) implements HoldOutcome {}

    record AlreadyHeld() implements HoldOutcome {}

    record Cancelled() implements HoldOutcome {}
}
