package se.atagande.deviations.audit;

import java.time.LocalDate;
import se.atagande.contracts.AuditAnchorId;
import se.atagande.contracts.FederationId;

/**
 * How long a federation's chain was at the end of a day, and its last seal.
 *
 * @param id {@code <federation>_<day>}
 */
record AuditAnchor(String id, FederationId federation, LocalDate day, long entries, String lastSeal) {

    static AuditAnchorId idOf(FederationId federation, LocalDate day) {
        return new AuditAnchorId(federation + "_" + day);
    }
}
