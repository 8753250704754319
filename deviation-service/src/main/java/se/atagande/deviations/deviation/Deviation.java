package se.atagande.deviations.deviation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.deviations.secrecy.CaseKey;
import se.atagande.deviations.secrecy.SealedText;

/**
 * What somebody experienced as a disadvantage and told, and what the federation answered. Who told is not known. Days only, and the id is random, so
 * that nothing tells when in the day, or in which order, reports came.
 *
 * @param initiative where it happened; null where the report does not say
 * @param grounds as the reporter sees it; UNKNOWN alone for "vet inte"
 * @param receipt fingerprint of the receipt, never the receipt
 * @param acknowledgeBy the federation's own limit, not the law's
 * @param answer to the reporter; null until the case is closed
 */
record Deviation(
        String id,
        FederationId federation,
        @Nullable InitiativeId initiative,
        Level level,
        Set<Ground> grounds,
        DeviationState state,
        String receipt,
        CaseKey key,
        SealedText words,
        LocalDate reportedOn,
        LocalDate acknowledgeBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate closedOn,
        @Nullable Conclusion conclusion,
        @Nullable SealedText answer) {

    DeviationId deviationId() {
        return new DeviationId(id);
    }

    /** Past the day by which it should have been acknowledged. */
    boolean late(LocalDate today) {
        return acknowledgedOn == null && today.isAfter(acknowledgeBy);
    }

    AcknowledgementOutcome acknowledge(LocalDate today) {
        if (acknowledgedOn != null) {
            return new AcknowledgementOutcome.AlreadyAcknowledged(acknowledgedOn);
        }
        return new AcknowledgementOutcome.Acknowledged(
                with(DeviationState.ACKNOWLEDGED, today, null, null, null),
                new DeviationAcknowledged(deviationId(), federation, today));
    }

    /** @param sealedAnswer sealed with this case's key */
    ClosingOutcome close(Conclusion how, SealedText sealedAnswer, LocalDate today) {
        if (closedOn != null) {
            return new ClosingOutcome.AlreadyClosed(closedOn);
        }
        if (acknowledgedOn == null) {
            return new ClosingOutcome.NotAcknowledged();
        }
        return new ClosingOutcome.Closed(
                with(DeviationState.CLOSED, acknowledgedOn, today, how, sealedAnswer),
                new DeviationClosed(deviationId(), federation, today));
    }

    private Deviation with(
            DeviationState newState,
            LocalDate newAcknowledgedOn,
            @Nullable LocalDate newClosedOn,
            @Nullable Conclusion newConclusion,
            @Nullable SealedText newAnswer) {
        return new Deviation(
                id,
                federation,
                initiative,
                level,
                grounds,
                newState,
                receipt,
                key,
                words,
                reportedOn,
                acknowledgeBy,
                newAcknowledgedOn,
                newClosedOn,
                newConclusion,
                newAnswer);
    }
}
