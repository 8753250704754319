package se.atagande.contracts.deviation;

import java.time.LocalDate;
import se.atagande.contracts.AuditAnchorId;
import se.atagande.contracts.FederationId;

/**
 * How long the list of who read cases was at the end of a day, and its last seal: whoever keeps it can witness later that nothing was taken from its end.
 *
 * @param day the last that is counted
 * @param entries from the first one on
 * @param lastSeal a keyed hash; tells nothing without the key
 */
public record AuditAnchored(AuditAnchorId anchor, FederationId federation, LocalDate day, int entries, String lastSeal)
        implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.audit-anchored.v1";

    @Override
    public String subject() {
        return anchor.value();
    }

    /** An exact time could point out who reported. */
    @Override
    public Precision precision() {
        return Precision.DAY;
    }
}
