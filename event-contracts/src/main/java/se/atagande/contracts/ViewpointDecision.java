package se.atagande.contracts;

/** What was decided of a viewpoint. */
public enum ViewpointDecision {
    /** A value this reader does not know yet. */
    UNKNOWN,
    DONE,
    PARTLY_DONE,
    REFUSED
}
