package se.atagande.commitments.respekttrappan;

import java.util.Optional;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingSeriesId;

/** Where the staircase of each workplace is read from. */
public interface Staircases {

    /** The staircase of this workplace; one on which nothing was done yet where no meeting was held. */
    Staircase of(FederationId federation, String workplace);

    /** The workplace that the series meets at; empty where the federation has no such series. */
    Optional<Workplace> workplace(FederationId federation, MeetingSeriesId series);

    /** The federation's workplace that climbs Respekttrappan, the first by name where there are several; empty where none does. */
    Optional<Workplace> workplace(FederationId federation);
}
