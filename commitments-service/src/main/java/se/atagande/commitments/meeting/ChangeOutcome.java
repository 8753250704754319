package se.atagande.commitments.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.meeting.MeetingEvent;

/** What follows from moving or cancelling a meeting, or from giving it a place or a theme of its own. A refusal changes nothing. */
sealed interface ChangeOutcome {

    /** {@code event} is null where nobody else needs to know. */
    record Changed(Meeting meeting, @Nullable MeetingEvent event) implements ChangeOutcome {}

    record EndsBeforeItStarts() implements ChangeOutcome {}

    /** The series had this theme before, and nobody says why it has it again. */
    record ThemeRepeated(LocalDate before) implements ChangeOutcome {}

    record AlreadyHeld() implements ChangeOutcome {}

    record AlreadyCancelled() implements ChangeOutcome {}
}
