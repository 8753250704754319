package se.atagande.commitments.agenda;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.commitments.meeting.MeetingTurned;
import se.atagande.feed.Stored;

/**
 * What a meeting did not get to stands at the next one, and what follows from a decision follows. May be done by several instances at once and stopped
 * anywhere: what is missing is done the next time, and nothing is done twice.
 */
@Component
class SettlingAgendas {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingAgendas.class);

    /** A meeting that began and that nobody has closed is still waited for. */
    private static final Duration WAITS = Duration.ofDays(14);

    private final AgendaItems items;
    private final MeetingDiary diary;
    private final DecidedActivities activities;
    private final Clock clock;

    SettlingAgendas(AgendaItems items, MeetingDiary diary, DecidedActivities activities, Clock clock) {
        this.items = items;
        this.diary = diary;
        this.activities = activities;
        this.clock = clock;
    }

    /** At once what would else wait for the next sweep; when the store fails, it does wait. */
    @EventListener
    void turned(MeetingTurned meeting) {
        try {
            diary.find(meeting.meeting())
                    .filter(brief -> !brief.isPlanned())
                    .ifPresent(brief -> items.openAt(brief.id()).forEach(item -> carryOver(item, brief)));
        } catch (DataAccessException e) {
            LOG.warn(
                    "meeting {}: carried over in the next sweep, since the store does not answer",
                    meeting.meeting(),
                    e);
        }
    }

    @Scheduled(
            initialDelayString = "${atagande.agenda.first-sweep:PT30S}",
            fixedDelayString = "${atagande.agenda.sweep-every:PT1M}")
    void sweep() {
        var open = items.open();
        var over = diary.all(open.stream().map(one -> one.state().meeting()).collect(toSet())).stream()
                .filter(brief -> !brief.isPlanned())
                .collect(toMap(MeetingBrief::id, Function.identity()));
        open.forEach(item ->
                Optional.ofNullable(over.get(item.state().meeting())).ifPresent(brief -> carryOver(item, brief)));
        items.unsettled().forEach(this::settle);
    }

    /** The activity first, then the word that it is planned; after a crash between them the activity is there and stays as it is. */
    Stored<AgendaItem> settle(Stored<AgendaItem> stored) {
        var before = stored.state();
        var decision = Objects.requireNonNull(before.decision());
        if (decision.isToBePlanned()) {
            activities.plan(activity(before, Objects.requireNonNull(decision.becomes())));
            decision = decision.withActivityPlanned();
        }
        if (decision.feedback() == null) {
            var next = diary.find(decision.meeting()).flatMap(this::nextAfter);
            if (next.isPresent()) {
                var feedback =
                        before.feedback(next.get(), items.lastRank(next.get().id()));
                items.createOnce(feedback);
                decision = decision.withFeedback(feedback.id());
            }
        }
        var after = before.with(decision);
        return after.equals(before) ? stored : replaced(stored, after);
    }

    private void carryOver(Stored<AgendaItem> stored, MeetingBrief over) {
        nextAfter(over).ifPresent(next -> replaced(stored, stored.state().carriedOver(over, next)));
    }

    private Optional<MeetingBrief> nextAfter(MeetingBrief meeting) {
        var waiting = clock.instant().minus(WAITS);
        var after = meeting.startsAt().isAfter(waiting) ? meeting.startsAt() : waiting;
        return diary.nextOf(meeting.series(), after);
    }

    private Stored<AgendaItem> replaced(Stored<AgendaItem> stored, AgendaItem after) {
        try {
            return items.replace(stored, after, List.of());
        } catch (OptimisticLockingFailureException e) {
            // Somebody changed it meanwhile; what is still to do is done in the next sweep.
            return stored;
        }
    }

    private static DecidedActivity activity(AgendaItem item, Decision.ActivityToPlan becomes) {
        var owner = item.owner();
        return new DecidedActivity(
                item.activity(),
                owner.federation(),
                owner.arrangers(),
                becomes.kind(),
                becomes.audiences(),
                owner.initiative(),
                becomes.title(),
                Objects.requireNonNull(becomes.startsAt()),
                Objects.requireNonNull(becomes.endsAt()));
    }
}
