package se.atagande.deviations.casefile;

/** How far a case has come. */
public enum DeviationState {
    REPORTED,
    ACKNOWLEDGED,
    INVESTIGATED,
    ANALYSED,
    MEASURES_DECIDED,
    FOLLOWED_UP,
    CLOSED,
    /** Its time was over and its key was thrown away: nothing of what was told can be read any more. */
    ERASED
}
