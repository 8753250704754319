package se.atagande.contracts;

/** Who an activity is for. */
public enum Audience {
    /** A value this reader does not know yet. */
    UNKNOWN,
    PARTICIPANTS,
    /** Anhöriga to participants. */
    RELATIVES,
    STAFF,
    MANAGERS,
    POLITICIANS,
    OFFICIALS,
    OTHER_FEDERATIONS
}
