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
     * The move of fewest persons that changes the sum by this much or more in that direction.
     *
     * @param change not 0; below it, the sum falls by that much or more
     */
    Answer smallest(Limits limits, Sum sum, long change);
}
