package se.atagande.commitments.activity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.activity.ActivityEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface ActivityOutcome {

    record Changed(Activity activity, List<ActivityEvent> events) implements ActivityOutcome {

        /** With what this one caused before what the next one did. */
        ActivityOutcome then(ActivityOutcome next) {
            return next instanceof Changed changed
                    ? new Changed(
                            changed.activity(),
                            Stream.concat(events.stream(), changed.events().stream())
                                    .toList())
                    : next;
        }
    }

    record EndsBeforeItStarts() implements ActivityOutcome {}

    /** Positions in the programme. */
    record PointsEndBeforeTheyStart(List<Integer> positions) implements ActivityOutcome {}

    record NotYetStarted(Instant startsAt) implements ActivityOutcome {}

    record NotYetHeld() implements ActivityOutcome {}

    record AlreadyHeld() implements ActivityOutcome {}

    record AlreadyCancelled() implements ActivityOutcome {}

    record InitiativeTwice() implements ActivityOutcome {}

    record ReachedFewerThanItsParts() implements ActivityOutcome {}

    /** More came from these initiatives than they have co-workers on that day. */
    record MoreThanTheStaff(Set<InitiativeId> initiatives) implements ActivityOutcome {}

    /** Ids that the catalogue of material does not have. */
    record UnknownMaterial(List<String> ids) implements ActivityOutcome {}
}
