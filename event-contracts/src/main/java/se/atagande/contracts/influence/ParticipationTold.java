package se.atagande.contracts.influence;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.OccasionId;

/** It was told how those concerned took part and what changed because of it; the words stay with the federation. */
public record ParticipationTold(OccasionId occasion, FederationId federation, LocalDate day)
        implements InfluenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.influence.participation-told.v1";

    @Override
    public String subject() {
        return occasion.value();
    }
}
