package se.atagande.contracts.supplier;

import java.time.LocalDate;
import java.util.Set;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;

/**
 * A follow-up visit that was planned will not be made.
 *
 * @param federation the one that planned it
 * @param visitors all whose visit it would have been, that one among them
 * @param day on which it would have been, Europe/Stockholm
 */
public record SupplierVisitCancelled(
        SupplierId supplier, VisitId visit, FederationId federation, Set<FederationId> visitors, LocalDate day)
        implements SupplierEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.visit-cancelled.v1";

    public SupplierVisitCancelled {
        visitors = Set.copyOf(visitors);
    }
}
