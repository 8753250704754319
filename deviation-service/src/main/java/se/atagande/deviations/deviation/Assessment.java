package se.atagande.deviations.deviation;

/**
 * How serious it is and how likely to happen again, each by itself: they are ordinal, so their product means nothing.
 *
 * @param severity 1 to 4; 4 is always flagged
 * @param recurrence 1 to 4
 */
record Assessment(int severity, int recurrence) {

    static final int MOST = 4;

    boolean flagged() {
        return severity == MOST;
    }
}
