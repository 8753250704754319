package se.atagande.commitments.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/**
 * Meetings that a workplace holds again and again, such as its APT.
 *
 * @param workplace whose staircase the meetings climb; unique within the federation
 * @param plannedFrom the plan speaks of meetings that begin then or later; what began earlier followed an earlier plan and stays as it is
 */
record MeetingSeries(
        String id,
        FederationId federation,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String workplace,
        SeriesPlan plan,
        Instant plannedFrom) {

    /** A new series; its meetings are planned from its first day on, so that a year that has begun can be entered too. */
    static MeetingSeries begin(String id, PlanSeries command) {
        return new MeetingSeries(
                id,
                command.federation(),
                command.kind(),
                command.initiative(),
                command.workplace(),
                command.plan(),
                command.plan().firstDay().atStartOfDay(WallClock.ZONE).toInstant());
    }

    /** The same series with another plan from tomorrow on. Meetings of today and earlier stay as they are, held or not. */
    MeetingSeries change(SeriesPlan newPlan, Instant now) {
        var tomorrow = WallClock.dayOf(now).plusDays(1).atStartOfDay(WallClock.ZONE);
        return new MeetingSeries(id, federation, kind, initiative, workplace, newPlan, tomorrow.toInstant());
    }

    MeetingSeriesId seriesId() {
        return new MeetingSeriesId(id);
    }

    /** The meeting of this rule day always has this id, so two planners can never plan it twice. */
    String meetingId(LocalDate ruleDay) {
        return id + "-" + ruleDay;
    }

    /**
     * The days on which the series meets under its present plan, up to {@code to}.
     *
     * <p>A red day gives way to the next working day, and so does a Saturday or Sunday unless the rule asks for that day of the week by name.
     * Where the series already meets on that day, the two become one.
     */
    List<Occurrence> occurrences(RedDays redDays, LocalDate to) {
        var rule = Recurrence.of(plan.rrule());
        var from = plan.firstDay();
        var ruleDays = rule.days(from, from, to);
        var taken = new HashSet<>(ruleDays);
        return ruleDays.stream()
                .flatMap(ruleDay -> {
                    var occurrence = occurrence(ruleDay, rule, redDays);
                    var kept = !occurrence.isMoved() || taken.add(occurrence.day());
                    return (kept ? Optional.of(occurrence) : Optional.<Occurrence>empty()).stream();
                })
                .filter(occurrence -> !startOf(occurrence).isBefore(plannedFrom))
                .toList();
    }

    Instant startOf(Occurrence occurrence) {
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
