package se.atagande.commitments.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** People meet by the clock on the wall in Stockholm; stores and APIs keep the instant. */
public final class WallClock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private WallClock() {}

    public static Instant instantOf(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
