package se.atagande.commitments.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.respekttrappan.StepVerdict;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.meeting.MeetingHeld;

/** What was written down when a meeting was closed. Numbers and outcomes; nobody's name. */
record Minutes(
        int present, List<ItemMinute> items, @Nullable StepMinute step) {

    Minutes {
        items = List.copyOf(items);
    }

    record ItemMinute(
            StandingItem item,
            boolean done,
            @Nullable MissedReason missedReason,
            @Nullable String note) {

        static ItemMinute of(StandingItem item, HoldMeeting.ItemAnswer answer) {
            return answer.done()
                    ? new ItemMinute(item, true, null, null)
                    : new ItemMinute(item, false, answer.missedReason(), answer.note());
        }

        MeetingHeld.ItemOutcome told() {
            return new MeetingHeld.ItemOutcome(item.code(), done, missedReason);
        }
    }

    /**
     * What became of the step.
     *
     * @param climbed names workplace, round and step where the step was done, and is unique in the store: no step is done twice
     */
    record StepMinute(
            Turn turn,
            boolean done,
            @Nullable MissedReason missedReason,
            @Nullable String note,
            @Nullable String result,
            @Nullable String climbed) {

        static StepMinute of(StepVerdict.Accepted verdict, String staircase) {
            return switch (verdict) {
                case StepVerdict.Climbed done ->
                    new StepMinute(done.turn(), true, null, null, done.result(), mark(staircase, done.turn()));
                case StepVerdict.Stayed missed ->
                    new StepMinute(missed.turn(), false, missed.reason(), missed.note(), null, null);
            };
        }

        MeetingHeld.StepOutcome told() {
            return new MeetingHeld.StepOutcome(turn.round(), turn.step().number(), done, missedReason);
        }

        private static String mark(String staircase, Turn turn) {
            return staircase + "/" + turn.round() + "/" + turn.step().number();
        }
    }
}
