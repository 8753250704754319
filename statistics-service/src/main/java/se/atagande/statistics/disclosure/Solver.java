package se.atagande.statistics.disclosure;

import java.util.BitSet;
import se.atagande.statistics.proof.Sum;

/** Finds moves. Whatever it answers is checked; a wrong answer costs shown cells, never safety. */
interface Solver {

    /** What became of a search. */
    sealed interface Answer {

        /** One change for every atom. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Move(int[] change) implements Answer {}

        /** @param blocking rows that hold the sum back, as far as the solver can tell; may be empty */
        record None(BitSet blocking) implements Answer {}
    }

    /**
     * A move that changes the sum by this much or more in that direction, of few persons rather than many.
     *
     * @param change not 0; below it, the sum falls by that much or more
     */
    Answer move(Limits limits, Sum sum, long change);

    /** The same, of the fewest persons where that can be known in time. */
    default Answer smallest(Limits limits, Sum sum, long change) {
        return move(limits, sum, change);
    }
}
