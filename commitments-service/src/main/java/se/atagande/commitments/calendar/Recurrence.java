package se.atagande.commitments.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * A recurrence rule of RFC 5545 that gives days, never times: the wall clock is added afterwards, so a change to or from summer time cannot move it.
 */
public final class Recurrence {

    private static final Set<Frequency> BY_DAY_OR_SLOWER =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final Recur<LocalDate> rule;

    private Recurrence(Recur<LocalDate> rule) {
        this.rule = rule;
    }

    /** Reads an RRULE value such as {@code FREQ=MONTHLY;BYDAY=1TU}; {@link IllegalArgumentException} where it is none, or repeats within a day. */
    public static Recurrence of(String rrule) {
        Recur<LocalDate> rule;
        try {
            rule = new Recur<>(rrule);
        } catch (RuntimeException e) { // whatever ical4j stumbles over: its parser promises no type
            throw new IllegalArgumentException("rrule: " + rrule + " (expected: an RFC 5545 recurrence rule)", e);
        }
        if (rule.getFrequency() == null
                || !BY_DAY_OR_SLOWER.contains(rule.getFrequency())
                || !rule.getHourList().isEmpty()
                || !rule.getMinuteList().isEmpty()
                || !rule.getSecondList().isEmpty()) {
            throw new IllegalArgumentException(
                    "rrule: " + rrule + " (expected: FREQ DAILY, WEEKLY, MONTHLY or YEARLY)");
        }
        return new Recurrence(rule);
    }

    /** The days of the rule from {@code from} to {@code to}, both included, when the series begins at {@code firstDay}. */
    public List<LocalDate> days(LocalDate firstDay, LocalDate from, LocalDate to) {
        return rule.getDates(firstDay, from, to.plusDays(1)).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the rule asks for this day of the week by name. */
    public boolean names(DayOfWeek day) {
        return rule.getDayList().stream().anyMatch(named -> WeekDay.getDayOfWeek(named) == day);
    }
}
