package se.atagande.contracts.supplier;

import se.atagande.contracts.Event;

/** Agreements with suppliers, and the visits to them. Topic {@code supplier-events}. */
public sealed interface SupplierEvent extends Event permits SupplierVisitHeld {}
