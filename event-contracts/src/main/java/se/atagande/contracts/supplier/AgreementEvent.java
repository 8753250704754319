package se.atagande.contracts.supplier;

import se.atagande.contracts.AgreementId;

/** Something happened to one of a supplier's agreements. */
public sealed interface AgreementEvent extends SupplierEvent
        permits AgreementSigned, AgreementChanged, AgreementEnded, AgreementWithdrawn, RequirementSet {

    AgreementId agreement();
}
