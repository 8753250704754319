package se.atagande.commitments.declaration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.commitment.Anchor;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;

/**
 * What a file in the format {@code atagande/declaration/v1} says, once nothing in it is refused.
 *
 * @param committing sentences that the file marks as committing to something, whether or not a commitment is anchored to them
 */
record DeclarationDraft(
        DeclarationId id,
        FederationId federation,
        Words federationName,
        Words title,
        @Nullable LocalDate signedOn,
        @Nullable BoardDecision decision,
        List<Signatory> signatories,
        @Nullable Replaced replaces,
        List<Block> text,
        List<Anchor> committing,
        List<CommitmentDraft> commitments) {

    /** The version that this one takes the place of, and where the file says so. */
    record Replaced(DeclarationId declaration, int line, int column) {}

    DeclarationDraft {
        signatories = List.copyOf(signatories);
        committing = List.copyOf(committing);
        text = List.copyOf(text);
        commitments = List.copyOf(commitments);
    }
}
