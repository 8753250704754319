package se.atagande.contracts;

/** The kinds of meetings that the declarations name. */
public enum MeetingKind {
    /** A value this reader does not know yet. */
    UNKNOWN,
    APT,
    WORK_MEETING,
    INCLUSION_MEETING,
    AMBASSADOR_GROUP,
    BOARD,
    PREPARATORY_GROUP,
    OFFICE
}
