package se.atagande.commitments.commitment;

import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/** The commitments that other features may refer to. */
public interface KnownCommitments {

    boolean isOf(FederationId federation, CommitmentId id);
}
