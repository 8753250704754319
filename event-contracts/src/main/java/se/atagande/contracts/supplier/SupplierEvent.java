package se.atagande.contracts.supplier;

import se.atagande.contracts.Event;
import se.atagande.contracts.SupplierId;

/** Agreements with suppliers, and the visits to them. Topic {@code supplier-events}; keyed by the supplier. */
public sealed interface SupplierEvent extends Event
        permits AgreementEvent, SupplierVisitPlanned, SupplierVisitCancelled, SupplierVisitHeld {

    SupplierId supplier();

    @Override
    default String subject() {
        return supplier().value();
    }
}
