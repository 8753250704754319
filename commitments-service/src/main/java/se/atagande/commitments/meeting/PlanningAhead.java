package se.atagande.commitments.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.calendar.RedDays;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.Staircases;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.meeting.MeetingEvent;
import se.atagande.feed.Stored;

/**
 * The meetings of every series are planned thirteen months ahead and follow its present plan. May be done by several instances at once and stopped
 * anywhere: what is missing is made the next time, and what is there is never made twice.
 */
@Component
class PlanningAhead {

    private static final Logger LOG = LoggerFactory.getLogger(PlanningAhead.class);

    static final Period HORIZON = Period.ofMonths(13);

    /** Between a rule day and the working day it gives way to. */
    private static final int MOST_DAYS_MOVED = 14;

    private final Series series;
    private final Meetings meetings;
    private final Staircases staircases;
    private final StandingItems standingItems;
    private final RedDays redDays;
    private final Clock clock;

    PlanningAhead(
            Series series,
            Meetings meetings,
            Staircases staircases,
            StandingItems standingItems,
            RedDays redDays,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.staircases = staircases;
        this.standingItems = standingItems;
        this.redDays = redDays;
        this.clock = clock;
    }

    /** Every series; also tells upcoming meetings anew when the commitments or the staircase changed what they must carry. */
    @Scheduled(
            initialDelayString = "${atagande.meetings.first-planning:PT20S}",
            fixedDelayString = "${atagande.meetings.plan-every:PT10M}")
    void keepUp() {
        series.find(new Query()).stream().map(Stored::state).forEach(this::keepUp);
    }

    /** At once what would else wait for the next pass; when the store fails, it does wait. */
    void keepUpNow(MeetingSeriesId of) {
        try {
            series.find(of.value()).map(Stored::state).ifPresent(this::keepUp);
        } catch (DataAccessException e) {
            LOG.warn("series {}: planned in the next pass, since the store does not answer", of, e);
        }
    }

    void keepUp(MeetingSeries of) {
        var now = clock.instant();
        var known = meetings.ofSeries(of.seriesId(), WallClock.dayOf(of.from()).minusDays(MOST_DAYS_MOVED)).stream()
                .collect(Collectors.toMap(stored -> stored.state().id(), Function.identity()));
        var wanted = new HashSet<String>();
        var turns = new Turns(staircases.of(of.federation(), of.workplace()), now);
        var horizon = WallClock.dayOf(now).plus(HORIZON);
        for (var planned : of.occurrences(redDays, horizon)) {
            var id = of.meetingId(planned.occurrence().ruleDay());
            var existing = known.get(id);
            wanted.add(id);
            if (existing == null) {
                plan(of, planned, turns);
            } else {
                follow(existing, Meeting.plan(of, planned, agenda(existing.state(), turns)), now);
            }
        }
        known.values().stream()
                .filter(stored -> !wanted.contains(stored.state().id()))
                .filter(stored -> stored.state().isUpcoming(now))
                .filter(stored -> !stored.state().slot().startsAt().isBefore(of.from()))
                // What lies beyond was planned when the clock stood later: nobody decided anything about it.
                .filter(stored -> !stored.state().slot().day().isAfter(horizon))
                .forEach(this::drop);
    }

    private void plan(MeetingSeries of, MeetingSeries.Planned planned, Turns turns) {
        var bare = Meeting.plan(of, planned, new Agenda(List.of(), null));
        try {
            meetings.create(bare.with(bare.about(), agenda(bare, turns)));
        } catch (DuplicateKeyException e) {
            // Another instance planned it: the same id, the same meeting.
        }
    }

    private void follow(Stored<Meeting> existing, Meeting planned, Instant now) {
        var meeting = existing.state();
        if (meeting.mayComeBack() && planned.isUpcoming(now)) {
            var revived = meeting.revived(planned);
            replace(existing, revived, List.of(revived.scheduled()));
        } else if (meeting.isUpcoming(now)) {
            var next = meeting.with(planned.about(), planned.agenda());
            var events = new ArrayList<MeetingEvent>();
            if (next.followsAnotherTimeThan(planned)) {
                var moved = next.following(planned);
                next = moved.meeting();
                events.add(moved.event());
            }
            if (!meeting.agenda().tellsTheSameAs(next.agenda())) {
                events.add(next.scheduled());
            }
            if (!next.equals(meeting)) {
                replace(existing, next, events);
            }
        }
    }

    private void drop(Stored<Meeting> existing) {
        var dropped = existing.state().dropped();
        replace(existing, dropped.meeting(), List.of(dropped.event()));
    }

    private void replace(Stored<Meeting> before, Meeting after, List<MeetingEvent> events) {
        try {
            meetings.replace(before, after, events);
        } catch (OptimisticLockingFailureException e) {
            // Somebody changed it meanwhile; what is still to do is done the next time.
        }
    }

    private Agenda agenda(Meeting meeting, Turns turns) {
        var items = meeting.about().due(standingItems, meeting.slot().day());
        var plain = items.stream().filter(item -> !item.asksForStep()).toList();
        return new Agenda(plain, plain.size() == items.size() ? null : turns.of(meeting));
    }

    /** Foretells the step of each meeting of a series, asked for in the order of time: as if every step were done at its first try. */
    private static final class Turns {

        private final Staircase staircase;
        private final Instant now;
        private int before;

        Turns(Staircase staircase, Instant now) {
            this.staircase = staircase;
            this.now = now;
        }

        Turn of(Meeting meeting) {
            var turn = meeting.isUpcoming(now) ? staircase.turnAfter(before) : staircase.turn();
            before += meeting.isAwaited(now) ? 1 : 0;
            return turn;
        }
    }
}
