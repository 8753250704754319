package se.atagande.notifications.calendar;

import java.time.LocalDate;
import se.atagande.calendar.RedDays;

/** The days on which Swedish workplaces are open. */
public final class WorkingDays {

    private static final RedDays RED = new RedDays();

    private WorkingDays() {}

    public static boolean isOpen(LocalDate day) {
        return RED.isWorkingDay(day);
    }

    /** The day itself, or the closest working day before it. */
    public static LocalDate atOrBefore(LocalDate day) {
        return isOpen(day) ? day : atOrBefore(day.minusDays(1));
    }

    /** The day itself, or the closest working day after it. */
    public static LocalDate atOrAfter(LocalDate day) {
        return RED.orNextWorkingDay(day);
    }

    public static LocalDate after(LocalDate day, int workingDays) {
        return RED.workingDaysAfter(day, workingDays);
    }
}
