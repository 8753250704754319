package se.atagande.contracts;

/** Where something is published. */
public enum Channel {
    /** A value this reader does not know yet. */
    UNKNOWN,
    WEBSITE,
    NEWSLETTER,
    LINKEDIN
}
