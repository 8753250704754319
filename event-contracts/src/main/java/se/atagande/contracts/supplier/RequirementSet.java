package se.atagande.contracts.supplier;

import java.time.LocalDate;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;

/** An agreement requires, since a day, that the supplier works for inclusion, gender equality and non-discrimination. */
public record RequirementSet(
        SupplierId supplier, AgreementId agreement, FederationId federation, LocalDate since)
        implements AgreementEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.supplier.requirement-set.v1";
}
