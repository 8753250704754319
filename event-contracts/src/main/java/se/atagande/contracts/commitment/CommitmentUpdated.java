package se.atagande.contracts.commitment;

import java.time.LocalDate;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;

/** A commitment was loaded, renewed, or given to others to answer for; {@code from} and {@code to} are the days of the term that is judged, both included. */
public record CommitmentUpdated(
        CommitmentId commitment,
        FederationId federation,
        DeclarationId declaration,
        int number,
        LocalDate from,
        LocalDate to)
        implements CommitmentEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.commitment.commitment-updated.v1";

    @Override
    public String subject() {
        return commitment.value();
    }
}
