package se.atagande.deviations.casefile;

import se.atagande.contracts.FederationId;

/** A case of the federation was stored; which one is not said. Told within this process, after it was stored. */
public record CaseMoved(FederationId federation) {}
