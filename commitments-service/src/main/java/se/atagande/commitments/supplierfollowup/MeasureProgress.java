package se.atagande.commitments.supplierfollowup;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.atagande.commitments.activity.ActivityNotices;
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.commitments.calendar.WallClock;

/** How a measure goes, as its activity tells: it may be renamed, moved, held or cancelled there. */
@Component
class MeasureProgress {

    private final ActivityNotices notices;
    private final KnownActivities activities;
    private final Clock clock;

    MeasureProgress(ActivityNotices notices, KnownActivities activities, Clock clock) {
        this.notices = notices;
        this.activities = activities;
        this.clock = clock;
    }

    /** Where a measure stands. */
    enum State {
        PLANNED,
        /** Its day has passed, and nobody has told that it was done. */
        LATE,
        DONE,
        CANCELLED
    }

    record Now(String what, LocalDate by, State state) {}

    LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }

    /** One whose activity is not there yet stands as it was agreed. */
    Now of(FollowUp.Measure measure) {
        return notices.find(measure.activity().value())
                .map(it -> {
                    var held = activities
                            .find(measure.activity(), it.federation())
                            .filter(known -> known.held())
                            .isPresent();
                    return new Now(it.title(), it.lastDay(), state(it.cancelled(), held, it.lastDay(), today()));
                })
                .orElseGet(() -> new Now(measure.what(), measure.by(), state(false, false, measure.by(), today())));
    }

    static State state(boolean cancelled, boolean held, LocalDate by, LocalDate today) {
        if (cancelled) {
            return State.CANCELLED;
        }
        if (held) {
            return State.DONE;
        }
        return today.isAfter(by) ? State.LATE : State.PLANNED;
    }
}
