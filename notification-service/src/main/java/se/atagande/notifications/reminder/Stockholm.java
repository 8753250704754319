package se.atagande.notifications.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** People are reminded by the clock on the wall in Stockholm; stores and APIs keep the instant. */
final class Stockholm {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Stockholm() {}

    static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    static LocalDate dayOf(Instant instant) {
        return at(instant).toLocalDate();
    }

    static Instant instantOf(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
