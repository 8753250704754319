package se.atagande.contracts.commitment;

import java.time.LocalDate;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/** The state that somebody had set beside what the facts say was taken back before its last day. */
public record OverrideWithdrawn(CommitmentId commitment, FederationId federation, LocalDate day)
        implements CommitmentEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.commitment.override-withdrawn.v1";

    @Override
    public String subject() {
        return commitment.value();
    }
}
