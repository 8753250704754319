package se.atagande.commitments.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.Validity;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.InitiativeId;

/**
 * A commitment as a declaration file states it.
 *
 * @param sentence verbatim, as signed
 * @param owner the role that answers for it
 * @param deputy the role that answers when the owner cannot
 * @param joint the code that commitments of several federations share when they are parts of one
 * @param interpretation what had to be decided where the text leaves something open
 */
public record CommitmentDraft(
        int number,
        String key,
        Anchor anchor,
        String sentence,
        Words title,
        CommitmentForm form,
        @Nullable InitiativeId initiative,
        Words cadence,
        String owner,
        @Nullable String deputy,
        List<String> partners,
        @Nullable String joint,
        Validity validity,
        CommitmentRule rule,
        @Nullable Words interpretation) {

    public CommitmentDraft {
        partners = List.copyOf(partners);
    }
}
