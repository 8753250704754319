package se.atagande.deviations.contents;

/** Who told. */
public enum Reporter {
    PARTICIPANT,
    RELATIVE,
    STAFF,
    /** Staff for somebody else, who agreed to it. */
    STAFF_ON_BEHALF,
    /** A case handler, of a structural case. */
    CASE_HANDLER
}
