package se.atagande.commitments.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.commitments.respekttrappan.Staircases;
import se.atagande.feed.Stored;

/** A meeting is held once, and no step of a workplace is done by two meetings. */
@Component
class HoldingMeetings {

    private final Meetings meetings;
    private final Staircases staircases;
    private final StandingItems standingItems;
    private final Clock clock;

    HoldingMeetings(Meetings meetings, Staircases staircases, StandingItems standingItems, Clock clock) {
        this.meetings = meetings;
        this.staircases = staircases;
        this.standingItems = standingItems;
        this.clock = clock;
    }

    /** What the commitments and the staircase ask of the meeting today. */
    List<StandingItem> due(Meeting meeting) {
        var about = meeting.about();
        return standingItems.of(
                about.federation(),
                about.kind(),
                about.initiative(),
                meeting.slot().day());
    }

    /**
     * Empty where there is no such meeting. A meeting that can no longer be held says so whatever the version (RFC 9110, 13.2.1); one that can, but is no
     * longer at {@code version}, throws {@link OptimisticLockingFailureException}.
     */
    Optional<HoldOutcome> hold(String id, long version, HoldMeeting command) {
        return meetings.find(id).map(stored -> {
            if (stored.state().isPlanned() && stored.version() != version) {
                throw new OptimisticLockingFailureException("meetings/" + id + " is at version " + stored.version());
            }
            try {
                return hold(stored, command);
            } catch (DuplicateKeyException e) {
                return hold(
                        stored,
                        command); // another meeting did the step meanwhile: now the staircase says whose turn it is
            }
        });
    }

    private HoldOutcome hold(Stored<Meeting> stored, HoldMeeting command) {
        var meeting = stored.state();
        var about = meeting.about();
        var staircase = staircases.of(about.federation(), about.workplace());
        var outcome = meeting.hold(command, due(meeting), staircase, clock.instant());
        if (outcome instanceof HoldOutcome.Held held) {
            meetings.replace(stored, held.meeting(), List.of(held.event()));
        }
        return outcome;
    }
}
