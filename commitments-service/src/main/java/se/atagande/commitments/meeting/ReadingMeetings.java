package se.atagande.commitments.meeting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.commitments.respekttrappan.RespekttrappanLink;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.Staircases;
import se.atagande.commitments.respekttrappan.StepView;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.commitments.respekttrappan.Workplace;
import se.atagande.feed.Stored;

/** A meeting is shown with what it must carry now, whatever was foretold when it was planned. */
@Component
class ReadingMeetings {

    private final Meetings meetings;
    private final Staircases staircases;
    private final StandingItems standingItems;
    private final RespekttrappanLink link;
    private final Clock clock;

    ReadingMeetings(
            Meetings meetings,
            Staircases staircases,
            StandingItems standingItems,
            RespekttrappanLink link,
            Clock clock) {
        this.meetings = meetings;
        this.staircases = staircases;
        this.standingItems = standingItems;
        this.link = link;
        this.clock = clock;
    }

    /** A meeting and the tag of what is shown. */
    record Shown(MeetingView view, long tag) {}

    Shown shown(Stored<Meeting> stored) {
        var meeting = stored.state();
        var about = meeting.about();
        var staircase = staircases.of(about.federation(), about.workplace());
        return new Shown(
                meeting.isPlanned() ? ahead(meeting, staircase) : asKept(meeting, staircase),
                MeetingTag.of(stored, staircase));
    }

    /** For lists: with the step that was last foretold, as it is stored. */
    MeetingView listed(Stored<Meeting> stored) {
        return asKept(stored.state(), null);
    }

    private MeetingView ahead(Meeting meeting, Staircase staircase) {
        var due = meeting.about().due(standingItems, meeting.slot().day());
        var step = due.stream().anyMatch(StandingItem::asksForStep)
                ? step(meeting, staircase.turnAfter(meetingsBefore(meeting)), staircase)
                : null;
        return MeetingView.of(meeting, MeetingView.items(meeting, due), step);
    }

    private MeetingView asKept(Meeting meeting, @Nullable Staircase staircase) {
        var agenda = meeting.agenda();
        var step = agenda.turn() == null ? null : step(meeting, agenda.turn(), staircase);
        var answered = step == null || meeting.minutes() == null ? step : MeetingView.answered(step, meeting);
        return MeetingView.of(meeting, MeetingView.items(meeting, agenda.items()), answered);
    }

    private StepView step(Meeting meeting, Turn turn, @Nullable Staircase staircase) {
        var about = meeting.about();
        var own = staircase == null
                ? null
                : staircases
                        .workplace(about.federation(), about.series())
                        .map(Workplace::link)
                        .orElse(null);
        return StepView.ahead(turn, link.orElse(own), staircase == null ? null : staircase.before(turn));
    }

    /** Meetings of the series that come first and will, if all goes well, each do a step. */
    private int meetingsBefore(Meeting meeting) {
        var now = clock.instant();
        return meeting.isUpcoming(now)
                ? (int) meetings.count(query(where(Meetings.SERIES)
                        .is(meeting.about().series().value())
                        .and(Meetings.STATE)
                        .is(Meeting.State.PLANNED.name())
                        .and(Meetings.STARTS_AT)
                        .gt(now.minus(Meeting.WAITS_FOR_MINUTES))
                        .lt(meeting.slot().startsAt())))
                : 0;
    }
}
