package se.atagande.commitments.declaration;

import java.util.List;
import se.atagande.contracts.DeclarationId;

/** What became of a file. */
sealed interface ImportOutcome {

    record Loaded(DeclarationId declaration, int commitments) implements ImportOutcome {}

    /** The same file was loaded before; nothing was changed. */
    record Unchanged(DeclarationId declaration) implements ImportOutcome {}

    /** Nothing was changed. */
    record Refused(List<ImportError> errors) implements ImportOutcome {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** The caller may not load declarations of the federation that the file names; nothing was changed. */
    record NotYours() implements ImportOutcome {}
}
