package se.atagande.contracts.influence;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.OccasionId;

/** The occasion was a mistake, or the initiative never came to be: nothing is due. */
public record OccasionWithdrawn(OccasionId occasion, FederationId federation, LocalDate day)
        implements InfluenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.influence.occasion-withdrawn.v1";

    @Override
    public String subject() {
        return occasion.value();
    }
}
