package se.atagande.commitments.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What of a series may change: when and where it meets and what it is called.
 *
 * @param firstDay where the rule counts from, RFC 5545's DTSTART
 * @param rrule recurrence rule of RFC 5545
 * @param startTime wall clock in Europe/Stockholm, {@code HH:mm}; text, since a store has no type that keeps it apart from time zones
 * @param respekttrappanLink where this workplace finds the material; null for the house's own link
 * @param itemsCloseDaysBefore so many days before a meeting is the last day for items; null for a week, when the agenda goes out
 */
record SeriesPlan(
        String title,
        LocalDate firstDay,
        String rrule,
        String startTime,
        int durationMinutes,
        @Nullable String place,
        @Nullable String respekttrappanLink,
        @Nullable Integer itemsCloseDaysBefore) {

    private static final int WEEK = 7;

    LocalTime wallClock() {
        return LocalTime.parse(startTime);
    }

    Duration duration() {
        return Duration.ofMinutes(durationMinutes);
    }

    int itemsClose() {
        return itemsCloseDaysBefore == null ? WEEK : itemsCloseDaysBefore;
    }
}
