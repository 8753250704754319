package se.atagande.contracts.supplier;

import java.time.LocalDate;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;

/** An agreement was ended; {@code lastDay} is the last one on which it holds. */
public record AgreementEnded(
        SupplierId supplier, AgreementId agreement, FederationId federation, LocalDate lastDay)
        implements AgreementEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.agreement-ended.v1";
}
