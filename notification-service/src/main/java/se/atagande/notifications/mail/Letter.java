package se.atagande.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReminderId;
import se.atagande.contracts.notification.DeliveryFailed;
import se.atagande.contracts.notification.NotificationEvent;

/**
 * One mail to one mailbox. What it says is forgotten once it has left, or never will: what stays is the log of what was sent.
 *
 * @param id follows from what it is about and to whom: posted twice it is one letter
 * @param kind what it is, such as {@code PARTNER_ALARM}
 * @param about the id of what it tells of
 * @param to a function mailbox
 * @param text null when it is over
 * @param expiresAt after that it would be stale; null where it never is
 * @param nextAttemptAt nobody may send before: end of a claim, or of a pause after a failure; null when it is over
 */
public record Letter(
        String id,
        FederationId federation,
        String kind,
        String about,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String calendarMethod,
        @Nullable String calendar,
        Instant dueAt,
        @Nullable Instant expiresAt,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt) {

    public enum State {
        WAITING,
        SENT,
        /** The mailbox will never take it. */
        BOUNCED,
        /** It could not be sent before it was stale. */
        EXPIRED
    }

    /** A letter as it is now, and what led to that. */
    record Change(Letter letter, List<NotificationEvent> events) {}

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    public static Letter of(
            String name,
            FederationId federation,
            String kind,
            String about,
            String to,
            String subject,
            String text,
            Instant dueAt,
            @Nullable Instant expiresAt) {
        return new Letter(
                UUID.nameUUIDFromBytes((name + "|" + to).getBytes(UTF_8)).toString(),
                federation,
                kind,
                about,
                to,
                subject,
                text,
                null,
                null,
                dueAt,
                expiresAt,
                State.WAITING,
                0,
                dueAt,
                null);
    }

    public Letter withCalendar(String method, String text) {
        return new Letter(
                id,
                federation,
                kind,
                about,
                to,
                subject,
                this.text,
                method,
                text,
                dueAt,
                expiresAt,
                state,
                attempts,
                nextAttemptAt,
                endedAt);
    }

    /** Mine until the lease is over. */
    Letter claimed(Instant now) {
        return with(State.WAITING, attempts + 1, now.plus(LEASE), null);
    }

    boolean isStale(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    Change expired(Instant now) {
        return over(State.EXPIRED, now);
    }

    Change after(PostOffice.Answer answer, Instant now) {
        return switch (answer) {
            case ACCEPTED -> over(State.SENT, now);
            case REFUSED -> over(State.BOUNCED, now);
            case COME_BACK -> new Change(paused(now), List.of());
            // The whole post waits; this one keeps its place in the queue.
            case AWAY -> new Change(with(State.WAITING, attempts, now, null), List.of());
        };
    }

    private Letter paused(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return with(State.WAITING, attempts, expiresAt != null && expiresAt.isBefore(next) ? expiresAt : next, null);
    }

    private Change over(State end, Instant now) {
        var letter = with(end, attempts, null, now);
        var day = LocalDate.ofInstant(now, ZoneId.of("Europe/Stockholm"));
        return new Change(
                letter,
                end == State.SENT ? List.of() : List.of(new DeliveryFailed(new ReminderId(id), federation, day)));
    }

    private Letter with(State newState, int newAttempts, @Nullable Instant next, @Nullable Instant end) {
        var open = newState == State.WAITING;
        return new Letter(
                id,
                federation,
                kind,
                about,
                to,
                subject,
                open ? text : null,
                calendarMethod,
                open ? calendar : null,
                dueAt,
                expiresAt,
                newState,
                newAttempts,
                next,
                end);
    }
}
