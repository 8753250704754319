package se.atagande.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The days on which Swedish workplaces are closed: the public holidays, and midsommarafton, julafton and nyårsafton. */
public class RedDays {

    private static final Locale SWEDISH = Locale.of("sv");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** The day's Swedish name, such as "Trettondedag jul"; empty where it is not red. */
    public Optional<String> nameOf(LocalDate day) {
        return holidays.getHolidays(day, day).stream()
                .map(RedDays::swedishName)
                .sorted()
                .findFirst();
    }

    /** Monday to Friday and not red. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && nameOf(day).isEmpty();
    }

    public LocalDate workingDayAfter(LocalDate day) {
        var next = day.plusDays(1);
        return isWorkingDay(next) ? next : workingDayAfter(next);
    }

    /**
     * A time limit that ends on a Saturday or a red day ends on the next working day, as lag (1930:173) om beräkning av lagstadgad tid, 2 §, has it for the
     * limits of statutes.
     */
    public LocalDate orNextWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : workingDayAfter(day);
    }

    /** The day when so many working days have passed since this one. */
    public LocalDate workingDaysAfter(LocalDate day, int days) {
        return days == 0 ? day : workingDaysAfter(workingDayAfter(day), days - 1);
    }

    private static String swedishName(Holiday holiday) {
        return holiday.getDescription(SWEDISH);
    }
}
