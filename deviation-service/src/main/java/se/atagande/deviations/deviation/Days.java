package se.atagande.deviations.deviation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Which day it is, by UTC. Not by Swedish time: an event tells its day by UTC, and where the two differ they would together tell that something was
 * reported in the first hours of the night.
 */
@Component
class Days {

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
