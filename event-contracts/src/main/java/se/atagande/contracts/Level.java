package se.atagande.contracts;

/** Whether one person or a structure is disadvantaged (the words of the Stockholm declaration: individuellt eller strukturellt). */
public enum Level {
    /** A value this reader does not know yet. */
    UNKNOWN,
    INDIVIDUAL,
    STRUCTURAL
}
