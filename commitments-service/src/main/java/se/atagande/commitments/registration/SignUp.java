package se.atagande.commitments.registration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.activity.ActivityNotice;

/**
 * How an activity takes registrations.
 *
 * @param id also the activity's id
 * @param code the end of the link that is handed out
 * @param open whether registrations are taken at all
 * @param closesAt until then; null: until it begins
 * @param places how many there are; null: as many as come
 * @param contact a function's address for what the form cannot hold
 */
record SignUp(
        String id,
        String code,
        boolean open,
        @Nullable Instant closesAt,
        @Nullable Integer places,
        @Nullable String contact) {

    /** Answers are taken so long after the end. */
    static final Duration EVALUATED_FOR = Duration.ofDays(14);

    /** Whether one can register. */
    enum Door {
        OPEN,
        NOT_OPEN,
        FULL,
        CLOSED,
        CANCELLED
    }

    Door door(ActivityNotice activity, int registered, Instant now) {
        if (activity.cancelled()) {
            return Door.CANCELLED;
        }
        if (!now.isBefore(activity.startsAt()) || (closesAt != null && !now.isBefore(closesAt))) {
            return Door.CLOSED;
        }
        if (!open) {
            return Door.NOT_OPEN;
        }
        return places != null && registered >= places ? Door.FULL : Door.OPEN;
    }

    static boolean takesEvaluations(ActivityNotice activity, Instant now) {
        return !activity.cancelled()
                && !now.isBefore(activity.startsAt())
                && now.isBefore(activity.endsAt().plus(EVALUATED_FOR));
    }
}
