package se.atagande.commitments.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.respekttrappan.StepAnswer;
import se.atagande.contracts.MissedReason;

/** Close a meeting that took place: how many were there (never who), and what became of each standing item and of the step. */
record HoldMeeting(
        int present, List<ItemAnswer> items, @Nullable StepAnswer step) {

    HoldMeeting {
        items = List.copyOf(items);
    }

    /** {@code note} is needed when the reason is OTHER; it stays in the minutes and leaves the service in no event. */
    record ItemAnswer(
            String item,
            boolean done,
            @Nullable MissedReason missedReason,
            @Nullable String note) {

        boolean lacksReason() {
            return !done && (missedReason == null || missedReason == MissedReason.UNKNOWN);
        }

        boolean lacksNote() {
            return !done && missedReason == MissedReason.OTHER && (note == null || note.isBlank());
        }
    }
}
