package se.atagande.deviations.casefile;

/** What a case is about. */
public enum Nature {
    /** Somebody was, as they experienced it, disadvantaged. */
    DISADVANTAGE,
    /** Guldkorn: something went well and is worth spreading. No deviation, and told to nobody as one. */
    POSITIVE,
    /** What several single cases point to. */
    STRUCTURAL
}
