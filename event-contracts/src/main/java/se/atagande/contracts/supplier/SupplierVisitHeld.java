package se.atagande.contracts.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;

/**
 * A follow-up visit took place: a dialogue about the policy documents that the supplier handed in.
 *
 * @param federation the one that planned it
 * @param visitors all whose visit it is, that one among them
 * @param discussed the documents that were talked about
 */
public record SupplierVisitHeld(
        SupplierId supplier,
        FederationId federation,
        LocalDate day,
        @Nullable VisitId visit,
        @Nullable Set<FederationId> visitors,
        @Nullable Set<PolicyArea> discussed)
        implements SupplierEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.visit-held.v1";

    public SupplierVisitHeld {
        visitors = visitors == null ? Set.of(federation) : Set.copyOf(visitors);
        discussed = discussed == null ? Set.of() : Set.copyOf(discussed);
    }

    /** A visit of one federation, of which no more is told. */
    public SupplierVisitHeld(SupplierId supplier, FederationId federation, LocalDate day) {
        this(supplier, federation, day, null, null, null);
    }
}
