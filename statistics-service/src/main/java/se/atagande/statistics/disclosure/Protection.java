package se.atagande.statistics.disclosure;

import java.util.BitSet;
import java.util.List;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.World;

/** What became of a table. */
public sealed interface Protection {

    /**
     * These cells can be shown.
     *
     * @param shown by index in the question
     * @param worlds what proves it
     * @param calls how often a solver was asked
     * @param repairs how many proposed cells had to be hidden
     * @param unexplained for how many hidden numbers no other world was found that would have been published in the very same way; -1 when not asked
     */
    record Proved(BitSet shown, List<World> worlds, int calls, int repairs, int unexplained) implements Protection {

        Proved withUnexplained(int numbers) {
            return new Proved(shown, worlds, calls, repairs, numbers);
        }
    }

    /** Nothing of the table can be shown: what is published already holds this number too fast. */
    record Withheld(Sum because) implements Protection {}
}
