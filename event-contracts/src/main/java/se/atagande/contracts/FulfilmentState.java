package se.atagande.contracts;

/** What the facts say of a commitment. */
public enum FulfilmentState {
    /** A value this reader does not know yet. */
    UNKNOWN,
    NOT_YET_DUE,
    ON_TRACK,
    DUE_SOON,
    LATE,
    KEPT,
    PARTLY_KEPT,
    NOT_KEPT,
    CANNOT_BE_JUDGED
}
