package se.atagande.notifications.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which Swedish workplaces are open: Monday to Friday, without public holidays and the eves of midsummer, Christmas and New Year. */
public final class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    private WorkingDays() {}

    public static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.isHoliday(day);
    }

    /** The day itself, or the closest working day before it. */
    public static LocalDate atOrBefore(LocalDate day) {
        return isOpen(day) ? day : atOrBefore(day.minusDays(1));
    }
}
