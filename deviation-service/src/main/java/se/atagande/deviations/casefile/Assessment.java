package se.atagande.deviations.casefile;

/**
 * How serious it is and how likely to happen again, each by itself: they are ordinal, so their product means nothing.
 *
 * @param severity 1 to 4; 4 is always flagged
 * @param recurrence 1 to 4
 */
public record Assessment(int severity, int recurrence) {

    public static final int MOST = 4;

    public boolean flagged() {
        return severity == MOST;
    }
}
