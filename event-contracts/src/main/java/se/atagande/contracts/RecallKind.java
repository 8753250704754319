package se.atagande.contracts;

/** What a partner is to do with something it was given. */
public enum RecallKind {
    /** A value this reader does not know yet. */
    UNKNOWN,
    /** It was wrong; what is right comes, or has come, as an event of its own. */
    CORRECTED,
    /** It must be gone. */
    ERASED
}
