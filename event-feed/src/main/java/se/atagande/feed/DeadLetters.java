package se.atagande.feed;

import java.util.List;

/** The dead letters of a service: to be seen, and after a fix to be driven again. */
public final class DeadLetters {

    private final DeadLetterQueue queue;
    private final Inboxes inboxes;

    DeadLetters(DeadLetterQueue queue, Inboxes inboxes) {
        this.queue = queue;
        this.inboxes = inboxes;
    }

    /** All that lie there now. */
    public List<DeadLetter> list() {
        return queue.list();
    }

    /** Hands every dead letter to its consumer once more, oldest first. Returns how many are dead still. */
    public int redrive() {
        return inboxes.all().stream().mapToInt(queue::redrive).sum();
    }
}
