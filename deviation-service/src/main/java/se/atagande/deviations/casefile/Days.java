package se.atagande.deviations.casefile;

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
public class Days {

    private final Clock clock;
    private final ReportSettings settings;
    private final RedDays redDays = new RedDays();

    Days(Clock clock, ReportSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The clocks of what is reported on this day. */
    public Clocks clocks(LocalDate reportedOn) {
        return new Clocks(
                orNextWorkingDay(reportedOn.plusDays(settings.acknowledgeWithinDays())),
                null,
                reportedOn,
                feedbackBy(reportedOn),
                null,
                null);
    }

    /** Reopened on this day: the reporter waits for feedback once more. */
    public Clocks startedAgain(Clocks before, LocalDate from) {
        return before.startedAgain(from, feedbackBy(from));
    }

    private LocalDate feedbackBy(LocalDate from) {
        return orNextWorkingDay(from.plusMonths(settings.feedbackWithinMonths()));
    }

    public LocalDate orNextWorkingDay(LocalDate day) {
        return redDays.orNextWorkingDay(day);
    }
}
