package se.atagande.contracts.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;

/**
 * A follow-up visit has a day; told again when it gets another one.
 *
 * @param federation the one that planned it
 * @param visitors all whose visit it is, that one among them
 * @param day on which it is to be made, Europe/Stockholm
 * @param movedFrom the day that it had until now; absent the first time
 */
public record SupplierVisitPlanned(
        SupplierId supplier,
        VisitId visit,
        FederationId federation,
        Set<FederationId> visitors,
        LocalDate day,
        @Nullable LocalDate movedFrom)
        implements SupplierEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.visit-planned.v1";

    public SupplierVisitPlanned {
        visitors = Set.copyOf(visitors);
    }
}
