package se.atagande.commitments.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/**
 * What federations have agreed with a supplier; its parties and its kind never change.
 *
 * @param federation the one that entered it, and alone changes it
 * @param initiatives those whose participants are with the supplier; null in what was stored before it was asked
 * @param requirementSince since when it requires work for inclusion, gender equality and non-discrimination; null while it does not
 */
record Agreement(
        AgreementId agreementId,
        FederationId federation,
        Set<FederationId> parties,
        AgreementKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String referenceNumber,
        @Nullable LocalDate requirementSince,
        boolean withdrawn,
        @Nullable Set<InitiativeId> initiatives) {

    Agreement {
        parties = Set.copyOf(parties);
    }

    Set<InitiativeId> belongsTo() {
        return initiatives == null ? Set.of() : Set.copyOf(initiatives);
    }

    /** Where an agreement stands on a day. */
    enum State {
        COMING,
        RUNNING,
        ENDED,
        /** Entered by mistake. */
        WITHDRAWN
    }

    State stateOn(LocalDate today) {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        if (today.isBefore(from)) {
            return State.COMING;
        }
        return to != null && today.isAfter(to) ? State.ENDED : State.RUNNING;
    }

    /** On some day of the period this federation has it. */
    boolean holdsFor(FederationId party, AgreementKind what, LocalDate first, LocalDate last) {
        return !withdrawn
                && kind == what
                && parties.contains(party)
                && !from.isAfter(last)
                && (to == null || !to.isBefore(first));
    }

    Agreement with(LocalDate newFrom, @Nullable LocalDate newTo, @Nullable String newReferenceNumber) {
        return new Agreement(
                agreementId,
                federation,
                parties,
                kind,
                newFrom,
                newTo,
                newReferenceNumber,
                requirementSince,
                withdrawn,
                initiatives);
    }

    Agreement within(Set<InitiativeId> newInitiatives) {
        return new Agreement(
                agreementId,
                federation,
                parties,
                kind,
                from,
                to,
                referenceNumber,
                requirementSince,
                withdrawn,
                Set.copyOf(newInitiatives));
    }

    Agreement requiring(LocalDate since) {
        return new Agreement(
                agreementId, federation, parties, kind, from, to, referenceNumber, since, withdrawn, initiatives);
    }

    Agreement asWithdrawn() {
        return new Agreement(
                agreementId, federation, parties, kind, from, to, referenceNumber, requirementSince, true, initiatives);
    }
}
