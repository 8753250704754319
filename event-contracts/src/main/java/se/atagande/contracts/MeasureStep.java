package se.atagande.contracts;

/** The four steps of active measures, in their order (diskrimineringslagen 3 kap. 2 §). */
public enum MeasureStep {
    /** A value this reader does not know yet. */
    UNKNOWN,
    INVESTIGATE,
    ANALYSE,
    ACT,
    FOLLOW_UP
}
