package se.atagande.notifications.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReminderId;
import se.atagande.contracts.notification.DeliveryFailed;
import se.atagande.contracts.notification.NotificationEvent;
import se.atagande.contracts.notification.ReminderSent;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.reminder.Occasion.Over;

/**
 * A reminder whose moment has come: to whom it goes and how far that has got.
 *
 * @param about the occasion's id
 * @param day the occasion's day in Europe/Stockholm
 * @param letters one per mailbox, as the list stood when the moment came
 * @param attempts rounds begun
 * @param nextAttemptAt nobody may send before: end of a claim, or of a pause after a failure; null when closed
 */
record Reminder(
        String id,
        FederationId federation,
        Occasion.Kind kind,
        String about,
        LocalDate day,
        int daysBefore,
        Instant dueAt,
        State state,
        @Nullable Over reason,
        List<Letter> letters,
        int attempts,
        @Nullable Instant nextAttemptAt) {

    enum State {
        PLANNED,
        SENT,
        SKIPPED,
        FAILED
    }

    /** One mail to one function mailbox. */
    record Letter(String to, Handover handover) {}

    /** What the mail server said of a letter. */
    enum Handover {
        WAITING,
        ACCEPTED,
        /** This mailbox will never take it. */
        REFUSED
    }

    /** A reminder as it is now, and what led to that. */
    record Change(Reminder reminder, List<NotificationEvent> events) {}

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    Reminder {
        letters = List.copyOf(letters);
    }

    static Reminder of(Occasion occasion, Occasion.Due due, List<String> mailboxes) {
        var letters =
                mailboxes.stream().map(to -> new Letter(to, Handover.WAITING)).toList();
        return new Reminder(
                due.reminder().value(),
                due.federation(),
                occasion.kind(),
                occasion.id(),
                occasion.day(),
                due.daysBefore(),
                due.at(),
                State.PLANNED,
                null,
                letters,
                0,
                due.at());
    }

    /** Mine until the lease is over. */
    Reminder claimed(Instant now) {
        return with(State.PLANNED, null, letters, attempts + 1, now.plus(LEASE));
    }

    IntStream waiting() {
        return IntStream.range(0, letters.size()).filter(i -> letters.get(i).handover() == Handover.WAITING);
    }

    /** After one letter; the claim lasts a lease from now. The last letter closes the reminder. */
    Change after(int letter, Handover handover, Instant now) {
        var next = new ArrayList<>(letters);
        next.set(letter, new Letter(letters.get(letter).to(), handover));
        var reminder = with(State.PLANNED, null, next, attempts, now.plus(LEASE));
        return reminder.waiting().findAny().isPresent() ? new Change(reminder, List.of()) : reminder.closed(null, now);
    }

    /** The server was away: nobody's any more, and where it was in the queue. */
    Reminder released(Instant now) {
        return with(State.PLANNED, null, letters, attempts, now);
    }

    /** A mailbox asked to come back: what waits is tried again, after pauses that grow, at the latest when it begins. */
    Reminder paused(Instant now, Instant startsAt) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return with(State.PLANNED, null, letters, attempts, next.isBefore(startsAt) ? next : startsAt);
    }

    /** Nothing more is sent. */
    Change closed(@Nullable Over over, Instant now) {
        var today = Stockholm.dayOf(now);
        var events = new ArrayList<NotificationEvent>();
        var sent = letters.stream().anyMatch(letter -> letter.handover() == Handover.ACCEPTED);
        var refused = letters.stream().anyMatch(letter -> letter.handover() == Handover.REFUSED);
        var failed = refused || (attempts > 0 && over != null && over.failsWhatWasTried());
        if (sent) {
            events.add(new ReminderSent(new ReminderId(id), federation, about, daysBefore, today));
        }
        if (failed) {
            events.add(new DeliveryFailed(new ReminderId(id), federation, today));
        }
        var end = sent ? State.SENT : failed ? State.FAILED : State.SKIPPED;
        return new Change(with(end, over, letters, attempts, null), events);
    }

    private Reminder with(
            State newState,
            @Nullable Over newReason,
            List<Letter> newLetters,
            int newAttempts,
            @Nullable Instant next) {
        return new Reminder(
                id,
                federation,
                kind,
                about,
                day,
                daysBefore,
                dueAt,
                newState,
                newReason,
                newLetters,
                newAttempts,
                next);
    }
}
