package se.atagande.contracts.statistics;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReleaseId;

/** A table passed disclosure control. */
public record TableReleased(ReleaseId release, FederationId federation, String scheme) implements StatisticsEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.statistics.table-released.v1";

    @Override
    public String subject() {
        return release.value();
    }
}
