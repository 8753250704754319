package se.atagande.commitments.respekttrappan;

import se.atagande.contracts.FederationId;

/** Where the staircase of each workplace is read from. */
public interface Staircases {

    /** The staircase of this workplace; one on which nothing was done yet where no meeting was held. */
    Staircase of(FederationId federation, String workplace);
}
