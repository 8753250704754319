package se.atagande.statistics.proof;

/**
 * What a table must keep to.
 *
 * @param threshold nothing smaller is shown, zero included
 * @param width a hidden number could be anything in a range this wide: {@code width + 1} possible values
 * @param deniable a hidden number of the finest level could also be none at all: nobody can be proved to exist
 */
public record Rules(Mode mode, int threshold, int width, boolean deniable) {

    public Rules {
        if (threshold < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "threshold, width: " + threshold + ", " + width + " (expected: 1 or more)");
        }
    }
}
