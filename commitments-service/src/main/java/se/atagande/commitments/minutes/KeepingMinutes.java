package se.atagande.commitments.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.feed.Stored;
import se.atagande.rest.Role;

/** Minutes are written, approved and added to, unless they changed since the caller saw them: what somebody approves is what was read. */
@Component
class KeepingMinutes {

    private final AllMinutes minutes;
    private final AwaitingMinutes awaiting;
    private final Clock clock;

    KeepingMinutes(AllMinutes minutes, AwaitingMinutes awaiting, Clock clock) {
        this.minutes = minutes;
        this.awaiting = awaiting;
        this.clock = clock;
    }

    /** The minutes as they stand; awaited ones at version 0 where nothing is stored. */
    Stored<WrittenMinutes> of(MeetingBrief meeting) {
        return minutes.of(meeting.id()).orElseGet(() -> new Stored<>(awaiting.awaited(meeting), 0, 0));
    }

    MinutesOutcome write(MeetingBrief meeting, long seen, String text, String caller) {
        if (!meeting.hasBegun(clock.instant())) {
            return new MinutesOutcome.NotYetStarted(meeting.startsAt());
        }
        var stored = seen(meeting, seen);
        return kept(stored, stored.state().write(text, digest(stored, caller)));
    }

    MinutesOutcome adjust(MeetingBrief meeting, long seen, Role role, String caller) {
        var stored = seen(meeting, seen);
        return kept(stored, stored.state().adjust(role, digest(stored, caller), today()));
    }

    MinutesOutcome add(MeetingBrief meeting, long seen, String remark) {
        var stored = seen(meeting, seen);
        return kept(stored, stored.state().add(remark, today()));
    }

    LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }

    private Stored<WrittenMinutes> seen(MeetingBrief meeting, long seen) {
        var stored = of(meeting);
        if (stored.version() != seen) {
            throw new OptimisticLockingFailureException("minutes of " + meeting.id() + " are at " + stored.version());
        }
        return stored;
    }

    private MinutesOutcome kept(Stored<WrittenMinutes> stored, MinutesOutcome outcome) {
        if (outcome instanceof MinutesOutcome.Changed changed) {
            minutes.write(stored, changed.minutes(), changed.event() == null ? List.of() : List.of(changed.event()));
        }
        return outcome;
    }

    /** Tells two persons of these minutes apart, and nothing else. */
    private static String digest(Stored<WrittenMinutes> stored, String caller) {
        return Digests.sha256(stored.state().id() + "\n" + caller);
    }
}
