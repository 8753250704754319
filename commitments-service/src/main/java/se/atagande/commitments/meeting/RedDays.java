package se.atagande.commitments.meeting;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days on which Swedish workplaces are closed: the public holidays, and midsommarafton, julafton and nyårsafton. */
@Component
class RedDays {

    private static final Locale SWEDISH = Locale.of("sv");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** The day's Swedish name, such as "Trettondedag jul"; empty where it is not red. */
    Optional<String> nameOf(LocalDate day) {
        return holidays.getHolidays(day, day).stream()
                .map(RedDays::swedishName)
                .sorted()
                .findFirst();
    }

    /** Monday to Friday and not red. */
    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && nameOf(day).isEmpty();
    }

    LocalDate workingDayAfter(LocalDate day) {
        var next = day.plusDays(1);
        return isWorkingDay(next) ? next : workingDayAfter(next);
    }

    private static String swedishName(Holiday holiday) {
        return holiday.getDescription(SWEDISH);
    }
}
