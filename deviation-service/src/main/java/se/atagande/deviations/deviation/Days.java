package se.atagande.deviations.deviation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import se.atagande.calendar.RedDays;

/**
 * Which day it is, by UTC, and when a limit ends. Not by Swedish time: an event tells its day by UTC, and where the two differ they would together tell that
 * something was reported in the first hours of the night.
 */
@Component
class Days {

    private final Clock clock;
    private final ReportSettings settings;
    private final RedDays redDays = new RedDays();

    Days(Clock clock, ReportSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The clocks of what is reported on this day. */
    Clocks clocks(LocalDate reportedOn) {
        return new Clocks(
                orNextWorkingDay(reportedOn.plusDays(settings.acknowledgeWithinDays())),
                null,
                feedbackBy(reportedOn),
                null,
                null);
    }

    LocalDate feedbackBy(LocalDate from) {
        return orNextWorkingDay(from.plusMonths(settings.feedbackWithinMonths()));
    }

    LocalDate orNextWorkingDay(LocalDate day) {
        return redDays.orNextWorkingDay(day);
    }
}
