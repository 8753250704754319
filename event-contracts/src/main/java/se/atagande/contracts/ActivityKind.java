package se.atagande.contracts;

/** The kinds of activities that the declarations name. */
public enum ActivityKind {
    /** A value this reader does not know yet. */
    UNKNOWN,
    SEMINAR,
    WEBINAR,
    WORKSHOP,
    INCLUSION_MEETING,
    INCLUSION_FIKA,
    GROUP_ACTIVITY,
    INFORMATION_SESSION,
    DEMOCRACY_DAY,
    DIALOGUE,
    STAFF_TRAINING,
    /** A measure that somebody decided on, such as after a deviation. */
    MEASURE,
    /** The routine for deviations itself was looked at. */
    ROUTINE_REVIEW
}
