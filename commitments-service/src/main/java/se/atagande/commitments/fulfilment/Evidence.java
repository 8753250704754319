package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a reader of the commitment sees it.
 *
 * @param eventId CloudEvents id of the event that told it; null where what is missing is exactly an event
 * @param type CloudEvents type of that event; null with {@code eventId}
 * @param subject the aggregate it happened to, or the month, member or ground that is missing
 * @param day the day of the fact, or the day it was due
 */
public record Evidence(
        @Nullable String eventId, @Nullable String type, String subject, LocalDate day, Words words, Role role) {

    /** What the fact does to the commitment. */
    public enum Role {
        COUNTED,
        MISSED,
        /** Shown because it helps to understand; does not count. */
        BACKGROUND
    }

    static Evidence of(Fact fact, Words words, Role role) {
        var source = fact.source();
        return new Evidence(source.eventId(), source.type(), source.subject(), fact.day(), words, role);
    }

    static Evidence missing(String subject, LocalDate due, Words words) {
        return new Evidence(null, null, subject, due, words, Role.MISSED);
    }
}
