package se.atagande.notifications.webhook;

import java.time.Duration;
import java.time.LocalDate;

/**
 * One try to deliver one event; holds nothing of what the event says, and no time of the day: what is shared at once would tell the minute at which somebody,
 * who may want not to be known, told of something.
 *
 * @param id agreement and number
 * @param agreement whose endpoint
 * @param number counts the tries of an agreement
 * @param day Europe/Stockholm
 * @param answer the status, or what came instead of one, such as {@code timeout}
 * @param millis how long it took
 */
record Attempt(
        String id,
        String agreement,
        long number,
        long position,
        String eventId,
        String type,
        LocalDate day,
        boolean taken,
        String answer,
        long millis) {

    /** The log is kept for thirteen months and some. */
    static final Duration KEPT = Duration.ofDays(400);
}
