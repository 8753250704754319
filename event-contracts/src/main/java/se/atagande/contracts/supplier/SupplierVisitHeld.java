package se.atagande.contracts.supplier;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;

/** A follow-up visit took place: a dialogue about the policy documents that the supplier handed in. */
public record SupplierVisitHeld(SupplierId supplier, FederationId federation, LocalDate day) implements SupplierEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.visit-held.v1";

    @Override
    public String subject() {
        return supplier.value();
    }
}
