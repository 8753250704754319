package se.atagande.contracts.supplier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;

/** An agreement got other days; its parties and its kind never change. */
public record AgreementChanged(
        SupplierId supplier,
        AgreementId agreement,
        FederationId federation,
        LocalDate from,
        @Nullable LocalDate to)
        implements AgreementEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.agreement-changed.v1";
}
