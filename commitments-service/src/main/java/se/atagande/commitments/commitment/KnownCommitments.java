package se.atagande.commitments.commitment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/** The commitments that other features may refer to. */
public interface KnownCommitments {

    /** What they may know of one. */
    record Brief(
            CommitmentId id,
            FederationId federation,
            int number,
            Words title,
            String sentence,
            String owner,
            @Nullable String deputy) {}

    Optional<Brief> find(CommitmentId id);

    /** Those that stand, of which one of these roles is owner or deputy; by number. */
    List<Brief> answeredBy(FederationId federation, List<String> roles);

    default boolean isOf(FederationId federation, CommitmentId id) {
        return find(id).filter(it -> it.federation().equals(federation)).isPresent();
    }
}
