package se.atagande.commitments.meeting;

import se.atagande.contracts.meeting.MeetingEvent;

/** What follows from moving or cancelling a meeting. A refusal changes nothing. */
sealed interface ChangeOutcome {

    record Changed(Meeting meeting, MeetingEvent event) implements ChangeOutcome {}

    record EndsBeforeItStarts() implements ChangeOutcome {}

    record AlreadyHeld() implements ChangeOutcome {}

    record AlreadyCancelled() implements ChangeOutcome {}
}
