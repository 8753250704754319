package se.atagande.deviations.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;

/**
 * A case as the service may know it without opening it: days only, and a random id, so that nothing tells when in the day, or in which order, reports came.
 *
 * @param federation who receives and handles it
 * @param concerns where it happened; another federation than that where the reporter chose somebody independent
 * @param initiative where it happened; null where the report does not say
 * @param receipt fingerprint of the receipt, never the receipt
 * @param sealed null once erased
 * @param similar fingerprints of what it has in common with others: tells who has the master key that two cases are alike, and nobody what about
 * @param structural the structural case it is part of; null where of none
 * @param registration diarienummer; null until registered
 */
record Deviation(
        String id,
        FederationId federation,
        FederationId concerns,
        @Nullable InitiativeId initiative,
        Nature nature,
        Level level,
        String receipt,
        @Nullable Sealed sealed,
        Set<String> similar,
        @Nullable String structural,
        DeviationState state,
        LocalDate reportedOn,
        Clocks clocks,
        @Nullable Assessment assessment,
        @Nullable String registration,
        List<Measure> measures,
        boolean unreadMessage,
        @Nullable LocalDate closedOn,
        @Nullable Conclusion conclusion,
        int effectsTold) {

    DeviationId deviationId() {
        return new DeviationId(id);
    }

    boolean closed() {
        return state == DeviationState.CLOSED;
    }

    /** Past a day by which the reporter should have heard something. */
    boolean late(LocalDate today) {
        return !closed()
                && state != DeviationState.ERASED
                && (clocks.acknowledgementLate(today) || clocks.feedbackLate(today));
    }

    boolean flagged() {
        return assessment != null && assessment.flagged();
    }

    boolean measuresSettled() {
        return measures.stream().allMatch(Measure::settled);
    }

    @Nullable Measure measure(ActivityId activity) {
        return measures.stream()
                .filter(measure -> measure.activity().equals(activity))
                .findFirst()
                .orElse(null);
    }

    /** What changes in a step, the rest as it was. */
    Draft changing() {
        return new Draft(this);
    }

    /** The next state of a case, put together; used within one step and not kept. */
    static final class Draft {

        private final Deviation before;
        private @Nullable Sealed sealed;
        private Set<String> similar;
        private @Nullable String structural;
        private DeviationState state;
        private Clocks clocks;
        private @Nullable Assessment assessment;
        private @Nullable String registration;
        private List<Measure> measures;
        private boolean unreadMessage;
        private @Nullable LocalDate closedOn;
        private @Nullable Conclusion conclusion;
        private int effectsTold;

        private Draft(Deviation before) {
            this.before = before;
            this.sealed = before.sealed;
            this.similar = before.similar;
            this.structural = before.structural;
            this.state = before.state;
            this.clocks = before.clocks;
            this.assessment = before.assessment;
            this.registration = before.registration;
            this.measures = before.measures;
            this.unreadMessage = before.unreadMessage;
            this.closedOn = before.closedOn;
            this.conclusion = before.conclusion;
            this.effectsTold = before.effectsTold;
        }

        Draft sealed(@Nullable Sealed to) {
            sealed = to;
            return this;
        }

        Draft similar(Set<String> to) {
            similar = to;
            return this;
        }

        Draft structural(@Nullable String to) {
            structural = to;
            return this;
        }

        Draft state(DeviationState to) {
            state = to;
            return this;
        }

        Draft clocks(Clocks to) {
            clocks = to;
            return this;
        }

        Draft assessment(Assessment to) {
            assessment = to;
            return this;
        }

        Draft registration(String to) {
            registration = to;
            return this;
        }

        Draft measures(List<Measure> to) {
            measures = List.copyOf(to);
            return this;
        }

        Draft unreadMessage(boolean to) {
            unreadMessage = to;
            return this;
        }

        Draft closed(@Nullable LocalDate on, @Nullable Conclusion how) {
            closedOn = on;
            conclusion = how;
            return this;
        }

        Draft effectsTold(int to) {
            effectsTold = to;
            return this;
        }

        Deviation done() {
            return new Deviation(
                    before.id,
                    before.federation,
                    before.concerns,
                    before.initiative,
                    before.nature,
                    before.level,
                    state == DeviationState.ERASED ? "erased/" + before.id : before.receipt,
                    sealed,
                    similar,
                    structural,
                    state,
                    before.reportedOn,
                    clocks,
                    assessment,
                    registration,
                    measures,
                    unreadMessage,
                    closedOn,
                    conclusion,
                    effectsTold);
        }
    }
}
