package se.atagande.standalone;

/** Something outside is in the way; the message is one Swedish sentence that says what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}
