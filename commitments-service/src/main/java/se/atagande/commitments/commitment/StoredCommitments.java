package se.atagande.commitments.commitment;

import org.springframework.stereotype.Component;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/** What others refer to is what is stored. */
@Component
class StoredCommitments implements KnownCommitments {

    private final Commitments commitments;

    StoredCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public boolean isOf(FederationId federation, CommitmentId id) {
        return commitments
                .find(id.value())
                .filter(stored -> stored.state().federation().equals(federation))
                .isPresent();
    }
}
