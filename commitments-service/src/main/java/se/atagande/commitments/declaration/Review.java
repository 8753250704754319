package se.atagande.commitments.declaration;

import java.time.LocalDate;
import java.util.List;
import se.atagande.commitments.commitment.Anchor;

/** Somebody of the federation has read the text through: besides the sentences with a commitment these commit to something, and no others do. */
record Review(LocalDate on, List<Anchor> committing) {

    Review {
        committing = List.copyOf(committing);
    }
}
