package se.atagande.commitments.declaration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;

/** What a file in the format {@code atagande/declaration/v1} says, once nothing in it is refused. */
record DeclarationDraft(
        DeclarationId id,
        FederationId federation,
        Words federationName,
        Words title,
        @Nullable LocalDate signedOn,
        List<Block> text,
        List<CommitmentDraft> commitments) {

    DeclarationDraft {
        text = List.copyOf(text);
        commitments = List.copyOf(commitments);
    }
}
