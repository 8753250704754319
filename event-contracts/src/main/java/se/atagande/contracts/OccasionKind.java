package se.atagande.contracts;

/** What citizens should influence. */
public enum OccasionKind {
    /** A value this reader does not know yet. */
    UNKNOWN,
    INITIATIVE,
    NEEDS_ANALYSIS
}
