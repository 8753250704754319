package se.atagande.commitments.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;

/**
 * What a meeting decided, and what has followed from it so far.
 *
 * @param text stays in the store; no event tells it
 * @param meeting where it was decided
 * @param becomes the activity it becomes; null for none
 * @param planned whether that activity has been planned
 * @param feedback the item at a later meeting that tells what came of it; null until that meeting is there
 */
record Decision(
        String text,
        String meeting,
        LocalDate day,
        @Nullable ActivityToPlan becomes,
        boolean planned,
        @Nullable String feedback) {

    /** An activity to plan. Without its time it waits; the decision stands in the meantime. */
    record ActivityToPlan(
            ActivityKind kind,
            Set<Audience> audiences,
            String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {

        ActivityToPlan {
            audiences = Set.copyOf(audiences);
        }

        boolean hasTime() {
            return startsAt != null && endsAt != null;
        }

        boolean endsBeforeItStarts() {
            return startsAt != null && endsAt != null && !endsAt.isAfter(startsAt);
        }

        ActivityToPlan at(Instant start, Instant end) {
            return new ActivityToPlan(kind, audiences, title, start, end);
        }
    }

    boolean isToBePlanned() {
        return becomes != null && becomes.hasTime() && !planned;
    }

    boolean lacksTime() {
        return becomes != null && !becomes.hasTime();
    }

    Decision withActivityPlanned() {
        return new Decision(text, meeting, day, becomes, true, feedback);
    }

    Decision withFeedback(String item) {
        return new Decision(text, meeting, day, becomes, planned, item);
    }

    Decision withActivityAt(ActivityToPlan activity, Instant start, Instant end) {
        return new Decision(text, meeting, day, activity.at(start, end), planned, feedback);
    }
}
