package se.atagande.contracts;

/** The seven grounds of diskrimineringslagen (2008:567) 1 kap. 1 §, and UNKNOWN where a report does not say. */
public enum Ground {
    /** A value this reader does not know yet. */
    UNKNOWN,
    SEX,
    TRANSGENDER_IDENTITY_OR_EXPRESSION,
    ETHNICITY,
    RELIGION_OR_OTHER_BELIEF,
    DISABILITY,
    SEXUAL_ORIENTATION,
    AGE
}
