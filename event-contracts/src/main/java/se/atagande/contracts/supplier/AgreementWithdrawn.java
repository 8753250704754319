package se.atagande.contracts.supplier;

import se.atagande.contracts.AgreementId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;

/** An agreement had been entered by mistake: there never was one, and nothing told of it counts. */
public record AgreementWithdrawn(SupplierId supplier, AgreementId agreement, FederationId federation)
        implements AgreementEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.agreement-withdrawn.v1";
}
