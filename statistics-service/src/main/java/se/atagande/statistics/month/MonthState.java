package se.atagande.statistics.month;

/** Where a month stands once it has opened. */
enum MonthState {
    OPEN,
    CLOSED,
    /** Closed once, and now being corrected. */
    REOPENED
}
