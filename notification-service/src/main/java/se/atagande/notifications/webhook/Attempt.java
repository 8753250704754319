package se.atagande.notifications.webhook;

import java.time.Instant;

/**
 * One try to deliver one event; holds nothing of what the event says.
 *
 * @param agreement whose endpoint
 * @param answer the status, or what came instead of one, such as {@code timeout}
 * @param millis how long it took
 */
record Attempt(
        String agreement,
        long position,
        String eventId,
        String type,
        Instant at,
        boolean taken,
        String answer,
        long millis) {}
