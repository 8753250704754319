package se.atagande.contracts.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/**
 * A later version of its declaration took the commitment's place; it is judged no more and keeps its history. {@code successor} is absent where
 * the later version has no commitment with the same key.
 */
public record CommitmentRetired(
        CommitmentId commitment,
        FederationId federation,
        @Nullable CommitmentId successor,
        LocalDate day) implements CommitmentEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.commitment.retired.v1";

    @Override
    public String subject() {
        return commitment.value();
    }
}
