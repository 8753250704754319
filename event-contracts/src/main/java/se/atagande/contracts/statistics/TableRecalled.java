package se.atagande.contracts.statistics;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReleaseId;

/** A released table must no longer be used. */
public record TableRecalled(ReleaseId release, FederationId federation) implements StatisticsEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.statistics.table-recalled.v1";

    @Override
    public String subject() {
        return release.value();
    }
}
