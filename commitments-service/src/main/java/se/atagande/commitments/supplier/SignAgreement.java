package se.atagande.commitments.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** Enter an agreement. {@code federation} enters it and is always one of the parties. */
record SignAgreement(
        FederationId federation,
        Set<FederationId> parties,
        AgreementKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String referenceNumber,
        @Nullable LocalDate requirementSince,
        Set<InitiativeId> initiatives) {}
