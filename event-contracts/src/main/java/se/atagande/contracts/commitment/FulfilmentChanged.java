package se.atagande.contracts.commitment;

import java.time.LocalDate;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;

/**
 * The facts, or the calendar, moved a commitment. {@code counted} is the number of facts behind the state as everybody is shown them: reported
 * deviations are never counted one by one.
 */
public record FulfilmentChanged(
        CommitmentId commitment,
        FederationId federation,
        FulfilmentState before,
        FulfilmentState after,
        int counted,
        LocalDate judgedOn)
        implements CommitmentEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.commitment.fulfilment-changed.v1";

    @Override
    public String subject() {
        return commitment.value();
    }

    /** What moved it may be a report whose exact time could point out who reported. */
    @Override
    public Precision precision() {
        return Precision.DAY;
    }
}
