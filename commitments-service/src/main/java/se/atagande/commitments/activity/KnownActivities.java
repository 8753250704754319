package se.atagande.commitments.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;

/** The activities that other features may refer to. */
public interface KnownActivities {

    /** Empty where there is none, or the federation is not one of those who arrange it. */
    Optional<KnownActivity> find(ActivityId id, FederationId arranger);

    /** What a federation arranges, alone or with others, that begins within the time and was not cancelled. */
    List<KnownActivity> of(FederationId arranger, Instant from, Instant before);
}
