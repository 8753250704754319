package se.atagande.deviations.casefile;

/** How a case ended. None of them says that something was unlawful: that is not decided here. */
public enum Conclusion {
    MEASURE_TAKEN,
    NO_MEASURE_NEEDED,
    /** To whom it belongs: lex Sarah, the employer, the equality ombudsman … */
    HANDED_OVER,
    DISMISSED
}
