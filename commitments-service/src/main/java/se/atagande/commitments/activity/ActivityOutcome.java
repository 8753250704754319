package se.atagande.commitments.activity;

import java.time.Instant;
import se.atagande.contracts.activity.ActivityEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface ActivityOutcome {

    record Changed(Activity activity, ActivityEvent event) implements ActivityOutcome {}

    record EndsBeforeItStarts() implements ActivityOutcome {}

    record NotYetStarted(Instant startsAt) implements ActivityOutcome {}

    record AlreadyHeld() implements ActivityOutcome {}

    record AlreadyCancelled() implements ActivityOutcome {}
}
