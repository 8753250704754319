package se.atagande.commitments.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.calendar.RedDays;
import se.atagande.commitments.calendar.Recurrence;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/**
 * Meetings that a workplace holds again and again, such as its APT.
 *
 * @param arrangers the federations that hold them together, the owner among them
 * @param workplace whose staircase the meetings climb; unique within the federation
 * @param earlier plans that the present one replaces later than today: until then they hold
 * @param plannedFrom the plan speaks of meetings that begin then or later; what began earlier followed an earlier plan and stays as it is
 */
record MeetingSeries(
        String id,
        FederationId federation,
        Set<FederationId> arrangers,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String workplace,
        List<Span> earlier,
        SeriesPlan plan,
        Instant plannedFrom) {

    MeetingSeries {
        arrangers = Set.copyOf(arrangers);
        earlier = List.copyOf(earlier);
    }

    /** A plan and the meetings it speaks of: those that begin at {@code from} or later and before {@code until}. */
    record Span(SeriesPlan plan, Instant from, Instant until) {

        boolean holds(Instant startsAt) {
            return !startsAt.isBefore(from) && startsAt.isBefore(until);
        }

        Span within(Instant first, Instant end) {
            return new Span(plan, from.isBefore(first) ? first : from, until.isAfter(end) ? end : until);
        }
    }

    /** A day on which the series meets, with the plan that says so. */
    record Planned(Occurrence occurrence, SeriesPlan plan) {

        Instant startsAt() {
            return startOf(occurrence, plan);
        }
    }

    /** A new series; its meetings are planned from its first day on, so that a year that has begun can be entered too. */
    static MeetingSeries begin(String id, PlanSeries command) {
        var arrangers = new HashSet<>(command.arrangers());
        arrangers.add(command.federation());
        return new MeetingSeries(
                id,
                command.federation(),
                arrangers,
                command.kind(),
                command.initiative(),
                command.workplace(),
                List.of(),
                command.plan(),
                command.plan().firstDay().atStartOfDay(WallClock.ZONE).toInstant());
    }

    /** The same series with another plan from this day on, which is tomorrow or later. What begins before it stays as it is, held or not. */
    MeetingSeries change(SeriesPlan newPlan, LocalDate from, Instant now) {
        var start = from.atStartOfDay(WallClock.ZONE).toInstant();
        var today = WallClock.dayOf(now).atStartOfDay(WallClock.ZONE).toInstant();
        var still = Stream.concat(earlier.stream(), Stream.of(new Span(plan, plannedFrom, start)))
                .map(span -> span.within(today, start))
                .filter(span -> span.until().isAfter(span.from()))
                .toList();
        return new MeetingSeries(id, federation, arrangers, kind, initiative, workplace, still, newPlan, start);
    }

    MeetingSeriesId seriesId() {
        return new MeetingSeriesId(id);
    }

    /** The meeting of this rule day always has this id, so two planners can never plan it twice. */
    String meetingId(LocalDate ruleDay) {
        return id + "-" + ruleDay;
    }

    /** The first moment that the present plan, or an earlier one that still holds, speaks of. */
    Instant from() {
        return spans().map(Span::from).min(Instant::compareTo).orElse(plannedFrom);
    }

    /**
     * The days on which the series meets, up to {@code to}, each under the plan that holds then.
     *
     * <p>A red day gives way to the next working day, and so does a Saturday or Sunday unless the rule asks for that day of the week by name.
     * Where the series already meets on that day, the two become one.
     */
    List<Planned> occurrences(RedDays redDays, LocalDate to) {
        var ruleDays = new HashSet<LocalDate>();
        return spans().flatMap(span -> days(span.plan(), redDays, to)
                        .map(occurrence -> new Planned(occurrence, span.plan()))
                        .filter(planned -> span.holds(planned.startsAt())))
                .filter(planned -> ruleDays.add(planned.occurrence().ruleDay()))
                .toList();
    }

    private Stream<Span> spans() {
        return Stream.concat(earlier.stream(), Stream.of(new Span(plan, plannedFrom, Instant.MAX)));
    }

    private static Stream<Occurrence> days(SeriesPlan plan, RedDays redDays, LocalDate to) {
        var rule = Recurrence.of(plan.rrule());
        var from = plan.firstDay();
        var ruleDays = rule.days(from, from, to);
        var taken = new HashSet<>(ruleDays);
        return ruleDays.stream().flatMap(ruleDay -> {
            var occurrence = occurrence(ruleDay, rule, redDays);
            var kept = !occurrence.isMoved() || taken.add(occurrence.day());
            return (kept ? Optional.of(occurrence) : Optional.<Occurrence>empty()).stream();
        });
    }

    private static Instant startOf(Occurrence occurrence, SeriesPlan plan) {
        return WallClock.instantOf(occurrence.day(), plan.wallClock());
    }

    private static Occurrence occurrence(LocalDate ruleDay, Recurrence rule, RedDays redDays) {
        var red = redDays.nameOf(ruleDay);
        var asked = rule.names(ruleDay.getDayOfWeek()) && red.isEmpty();
        return asked || redDays.isWorkingDay(ruleDay)
                ? new Occurrence(ruleDay, ruleDay, null)
                : new Occurrence(ruleDay, redDays.workingDayAfter(ruleDay), red.orElse(null));
    }
}
