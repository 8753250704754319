package se.atagande.commitments.minutes;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.calendar.RedDays;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.commitments.meeting.MeetingTurned;

/** Every held meeting has minutes, awaited until somebody writes them: so what is missing is a list and not a guess. */
@Component
class AwaitingMinutes {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitingMinutes.class);

    /** Working days after the meeting until minutes are missing. */
    private static final int WORKING_DAYS = 5;

    /** Older meetings that a crash kept from being awaited stay so until somebody opens them. */
    private static final Duration LOOKS_BACK = Duration.ofDays(400);

    private static final int MANY = 500;

    private final AllMinutes minutes;
    private final MeetingDiary diary;
    private final RedDays redDays;
    private final Clock clock;

    AwaitingMinutes(AllMinutes minutes, MeetingDiary diary, RedDays redDays, Clock clock) {
        this.minutes = minutes;
        this.diary = diary;
        this.redDays = redDays;
        this.clock = clock;
    }

    WrittenMinutes awaited(MeetingBrief meeting) {
        return WrittenMinutes.awaited(meeting, redDays.workingDaysAfter(meeting.day(), WORKING_DAYS));
    }

    @EventListener
    void turned(MeetingTurned meeting) {
        try {
            diary.find(meeting.meeting())
                    .filter(MeetingBrief::isHeld)
                    .map(this::awaited)
                    .ifPresent(minutes::createOnce);
        } catch (DataAccessException e) {
            LOG.warn("meeting {}: awaited in the next sweep, since the store does not answer", meeting.meeting(), e);
        }
    }

    /** What a crash between a meeting's closing and its minutes left out. */
    @Scheduled(
            initialDelayString = "${atagande.minutes.first-sweep:PT1M}",
            fixedDelayString = "${atagande.minutes.sweep-every:PT1H}")
    void sweep() {
        var since = clock.instant().minus(LOOKS_BACK);
        for (var held = diary.held(since, "", MANY);
                !held.isEmpty();
                held = diary.held(since, held.getLast().id(), MANY)) {
            var ids = held.stream()
                    .map(meeting -> WrittenMinutes.idOf(meeting.id()))
                    .toList();
            var known = minutes.find(query(where("_id").in(ids))).stream()
                    .map(stored -> stored.state().id())
                    .collect(toSet());
            held.stream()
                    .map(this::awaited)
                    .filter(one -> !known.contains(one.id()))
                    .forEach(minutes::createOnce);
        }
    }
}
