package se.atagande.commitments.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.calendar.RedDays;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.feed.Stored;

/** Series begin and change; their meetings follow at once. */
@Component
class PlanningSeries {

    /** Every working day of thirteen months, and some; more is a mistake in the rule or in its first day. */
    private static final int MOST_MEETINGS = 400;

    private final Series series;
    private final PlanningAhead planningAhead;
    private final RedDays redDays;
    private final Clock clock;

    PlanningSeries(Series series, PlanningAhead planningAhead, RedDays redDays, Clock clock) {
        this.series = series;
        this.planningAhead = planningAhead;
        this.redDays = redDays;
        this.clock = clock;
    }

    SeriesOutcome begin(PlanSeries command) {
        return begin(UUID.randomUUID().toString(), command);
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where the id is taken. */
    SeriesOutcome begin(String id, PlanSeries command) {
        var begun = MeetingSeries.begin(id, command);
        return planned(begun, 1, () -> series.create(begun));
    }

    /** Why {@link #begin} would refuse. */
    Optional<SeriesOutcome> against(String id, PlanSeries command) {
        return against(MeetingSeries.begin(id, command), 1);
    }

    /** Why {@link #change} from tomorrow on would refuse. */
    Optional<SeriesOutcome> against(MeetingSeries before, SeriesPlan plan) {
        var now = clock.instant();
        return against(before.change(plan, WallClock.dayOf(now).plusDays(1), now), 0);
    }

    /**
     * Throws {@link OptimisticLockingFailureException} where the series is no longer at {@code version}; empty where there is none.
     *
     * @param from the first day of the new plan; null for tomorrow
     */
    Optional<SeriesOutcome> change(String id, long version, SeriesPlan plan, @Nullable LocalDate from) {
        return series.find(id).map(stored -> {
            if (stored.version() != version) {
                throw new OptimisticLockingFailureException(
                        "meetingSeries/" + id + " is at version " + stored.version());
            }
            var now = clock.instant();
            var tomorrow = WallClock.dayOf(now).plusDays(1);
            var first = from == null ? tomorrow : from;
            var last = WallClock.dayOf(now).plus(PlanningAhead.HORIZON);
            if (first.isBefore(tomorrow) || first.isAfter(last)) {
                return new SeriesOutcome.FromOutOfReach(tomorrow, last);
            }
            var changed = stored.state().change(plan, first, now);
            return planned(changed, 0, () -> series.replace(stored, changed));
        });
    }

    private SeriesOutcome planned(MeetingSeries wanted, int least, Supplier<Stored<MeetingSeries>> write) {
        return against(wanted, least).orElseGet(() -> {
            var stored = write.get();
            planningAhead.keepUpNow(stored.state().seriesId());
            return new SeriesOutcome.Planned(stored);
        });
    }

    private Optional<SeriesOutcome> against(MeetingSeries wanted, int least) {
        int meetings;
        try {
            var horizon = WallClock.dayOf(clock.instant()).plus(PlanningAhead.HORIZON);
            meetings = wanted.occurrences(redDays, horizon).size();
        } catch (IllegalArgumentException e) {
            return Optional.of(new SeriesOutcome.RuleUnreadable());
        }
        if (meetings < least) {
            return Optional.of(new SeriesOutcome.NoMeetings());
        }
        if (meetings > MOST_MEETINGS) {
            return Optional.of(new SeriesOutcome.TooManyMeetings(MOST_MEETINGS));
        }
        return Optional.empty();
    }
}
