package se.atagande.statistics.table;

import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Sum;

/**
 * What part of its sum a number is, in whole hundredths: between these two, both included. Worked out from what a table shows and from nothing else, so it tells
 * nobody more than the table does; of a rounded table it is as wide as the rounding makes it.
 */
public record Share(int low, int high) {

    /** Of fewer than so many a hundredth is no part of anybody. */
    private static final long ENOUGH = 10;

    private static final Share ALL = new Share(100, 100);

    private static final Sum NO_MATTER = Sum.of();

    /**
     * Null where it is not told: where either number is hidden, the whole may be fewer than ten, or what is left of it would be under the threshold, so that nearly all
     * of a group are alike.
     */
    static @Nullable Share of(@Nullable Long part, @Nullable Long whole, Mode mode, int threshold) {
        if (part == null || whole == null) {
            return null;
        }
        var parts = mode.told(NO_MATTER, part, threshold);
        var wholes = mode.told(NO_MATTER, whole, threshold);
        if (wholes.lower() < ENOUGH || whole - part < threshold) {
            return null;
        }
        return mode == Mode.EXACT ? exactly(parts, wholes) : between(parts, wholes);
    }

    /** Of a number that is the sum itself. */
    static @Nullable Share ofAll(@Nullable Long whole) {
        return whole == null ? null : ALL;
    }

    private static Share exactly(Knowledge part, Knowledge whole) {
        var nearest = (int) ((200 * part.lower() + whole.lower()) / (2 * whole.lower()));
        return new Share(nearest, nearest);
    }

    /** The least it can be, downwards, and the most, upwards. */
    private static Share between(Knowledge part, Knowledge whole) {
        return new Share((int) (100 * part.lower() / whole.upper()), (int)
                Math.min(100, Math.ceilDiv(100 * part.upper(), whole.lower())));
    }
}
