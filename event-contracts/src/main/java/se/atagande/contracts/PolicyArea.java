package se.atagande.contracts;

/** What a policy document of a supplier is about. */
public enum PolicyArea {
    /** A value this reader does not know yet. */
    UNKNOWN,
    GENDER_EQUALITY,
    ACCESSIBILITY,
    NON_DISCRIMINATION
}
