package se.atagande.contracts.commitment;

import java.time.LocalDate;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;

/**
 * Somebody set another state beside what the facts say, from a day up to and including another, when it ends by itself. The reason stays with
 * the commitment.
 */
public record CommitmentOverridden(
        CommitmentId commitment,
        FederationId federation,
        FulfilmentState factsSay,
        FulfilmentState set,
        LocalDate from,
        LocalDate until)
        implements CommitmentEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.commitment.overridden.v1";

    @Override
    public String subject() {
        return commitment.value();
    }
}
