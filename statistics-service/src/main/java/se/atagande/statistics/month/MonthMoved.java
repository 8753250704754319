package se.atagande.statistics.month;

import se.atagande.contracts.FederationId;

/** A month of the federation was stored. Told within this process, after it was stored. */
public record MonthMoved(FederationId federation) {}
