package se.atagande.deviations.deviation;

/** How far a report has come. */
enum DeviationState {
    REPORTED,
    ACKNOWLEDGED,
    CLOSED
}
