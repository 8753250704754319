package se.atagande.commitments.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.Staircases;
import se.atagande.feed.Stored;

/** A meeting is held once, and no step of a workplace is done by two meetings. */
@Component
class HoldingMeetings {

    private final Meetings meetings;
    private final Staircases staircases;
    private final StandingItems standingItems;
    private final PlanningAhead planningAhead;
    private final Clock clock;

    HoldingMeetings(
            Meetings meetings,
            Staircases staircases,
            StandingItems standingItems,
            PlanningAhead planningAhead,
            Clock clock) {
        this.meetings = meetings;
        this.staircases = staircases;
        this.standingItems = standingItems;
        this.planningAhead = planningAhead;
        this.clock = clock;
    }

    /**
     * Empty where there is no such meeting. A meeting that can no longer be held says so whatever the caller has seen (RFC 9110, 13.2.1); one that can, but
     * has changed since, or whose turn on the staircase has, throws {@link OptimisticLockingFailureException}.
     */
    Optional<HoldOutcome> hold(String id, long seen, HoldMeeting command) {
        return meetings.find(id).map(stored -> {
            var about = stored.state().about();
            var staircase = staircases.of(about.federation(), about.workplace());
            if (stored.state().isPlanned() && seen != MeetingTag.of(stored, staircase)) {
                throw new OptimisticLockingFailureException("meetings/" + id + " has changed");
            }
            return hold(stored, command, staircase);
        });
    }

    private HoldOutcome hold(Stored<Meeting> stored, HoldMeeting command, Staircase staircase) {
        var meeting = stored.state();
        var about = meeting.about();
        var due = about.due(standingItems, meeting.slot().day());
        var outcome = meeting.hold(command, due, staircase, clock.instant());
        if (outcome instanceof HoldOutcome.Held held) {
            try {
                meetings.replace(stored, held.meeting(), List.of(held.event()));
            } catch (DuplicateKeyException e) {
                throw new OptimisticLockingFailureException("another meeting did the step meanwhile", e);
            }
            if (!held.wentAsForetold(meeting)) {
                planningAhead.keepUpNow(about.series());
            }
        }
        return outcome;
    }
}
