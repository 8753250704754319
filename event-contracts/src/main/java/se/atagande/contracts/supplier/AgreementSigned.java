package se.atagande.contracts.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;

/**
 * Federations have an agreement with a supplier.
 *
 * @param federation the one that entered it
 * @param parties all whose agreement it is, that one among them
 * @param to its last day; absent while none is set
 */
public record AgreementSigned(
        SupplierId supplier,
        AgreementId agreement,
        FederationId federation,
        Set<FederationId> parties,
        AgreementKind kind,
        LocalDate from,
        @Nullable LocalDate to)
        implements AgreementEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.agreement-signed.v1";

    public AgreementSigned {
        parties = Set.copyOf(parties);
    }
}
