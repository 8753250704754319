package se.atagande.commitments.influence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is in Europe/Stockholm: all that is kept of when something was said. */
@Component("influenceDays")
class Days {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), STOCKHOLM);
    }
}
