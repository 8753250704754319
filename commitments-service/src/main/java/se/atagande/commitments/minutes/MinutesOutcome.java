package se.atagande.commitments.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.meeting.MinutesLocked;

/** What follows from writing, approving or adding to minutes. A refusal changes nothing. */
sealed interface MinutesOutcome {

    record Changed(WrittenMinutes minutes, @Nullable MinutesLocked event) implements MinutesOutcome {}

    record Locked() implements MinutesOutcome {}

    record NotLocked() implements MinutesOutcome {}

    record NotWritten() implements MinutesOutcome {}

    record WrittenByTheSame() implements MinutesOutcome {}

    record AdjustedByTheSame() implements MinutesOutcome {}

    record NotYetStarted(Instant startsAt) implements MinutesOutcome {}
}
