package se.atagande.commitments.declaration;

import java.time.LocalDate;
import java.util.List;
import se.atagande.commitments.commitment.Anchor;

/** Somebody of the federation has read the text through: besides the sentences with a commitment these promise something, and no others do. */
record Review(LocalDate on, List<Anchor> promising) {

    Review {
        promising = List.copyOf(promising);
    }
}
