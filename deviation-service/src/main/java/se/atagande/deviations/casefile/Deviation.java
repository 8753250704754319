package se.atagande.deviations.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.deviations.secrecy.CaseKey;

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
 * @param closing null while it is open
 * @param lessonFrom from when on its lesson is public, until it stands with the others; null otherwise
 */
public record Deviation(
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
        @Nullable Closing closing,
        @Nullable LocalDate lessonFrom) {

    /** What was told, for those who have the master key. Base64. Throwing it away erases the case. */
    public record Sealed(CaseKey key, String contents) {}

    /** @param effectsTold how many times the reporter has said whether it helped */
    public record Closing(LocalDate on, Conclusion conclusion, int effectsTold) {}

    /** A new one, not yet sealed. */
    public static Deviation begun(
            DeviationId id,
            FederationId federation,
            FederationId concerns,
            @Nullable InitiativeId initiative,
            Nature nature,
            Level level,
            String receipt,
            Set<String> similar,
            DeviationState state,
            LocalDate reportedOn,
            Clocks clocks) {
        return new Deviation(
                id.value(),
                federation,
                concerns,
                initiative,
                nature,
                level,
                receipt,
                null,
                similar,
                null,
                state,
                reportedOn,
                clocks,
                null,
                null,
                List.of(),
                nature != Nature.STRUCTURAL,
                null,
                null);
    }

    public DeviationId deviationId() {
        return new DeviationId(id);
    }

    public boolean closed() {
        return state == DeviationState.CLOSED;
    }

    /** Past a day by which the reporter should have heard something. */
    public boolean late(LocalDate today) {
        return !closed()
                && state != DeviationState.ERASED
                && (clocks.acknowledgementLate(today) || clocks.feedbackLate(today));
    }

    public boolean flagged() {
        return assessment != null && assessment.flagged();
    }

    public boolean measuresSettled() {
        return measures.stream().allMatch(Measure::settled);
    }

    public @Nullable Measure measure(ActivityId activity) {
        return measures.stream()
                .filter(measure -> measure.activity().equals(activity))
                .findFirst()
                .orElse(null);
    }

    public @Nullable LocalDate closedOn() {
        return closing == null ? null : closing.on();
    }

    public @Nullable Conclusion conclusion() {
        return closing == null ? null : closing.conclusion();
    }

    /** What changes in a step, the rest as it was. */
    public Draft changing() {
        return new Draft(this);
    }

    /** The next state of a case, put together; used within one step and not kept. */
    public static final class Draft {

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
        private @Nullable Closing closing;
        private @Nullable LocalDate lessonFrom;

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
            this.closing = before.closing;
            this.lessonFrom = before.lessonFrom;
        }

        public Draft sealed(@Nullable Sealed to) {
            sealed = to;
            return this;
        }

        public Draft similar(Set<String> to) {
            similar = to;
            return this;
        }

        public Draft structural(@Nullable String to) {
            structural = to;
            return this;
        }

        public Draft state(DeviationState to) {
            state = to;
            return this;
        }

        public Draft clocks(Clocks to) {
            clocks = to;
            return this;
        }

        public Draft assessment(Assessment to) {
            assessment = to;
            return this;
        }

        public Draft registration(String to) {
            registration = to;
            return this;
        }

        public Draft measures(List<Measure> to) {
            measures = List.copyOf(to);
            return this;
        }

        public Draft unreadMessage(boolean to) {
            unreadMessage = to;
            return this;
        }

        public Draft closing(@Nullable Closing to) {
            closing = to;
            return this;
        }

        public Draft lessonFrom(@Nullable LocalDate to) {
            lessonFrom = to;
            return this;
        }

        public Deviation done() {
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
                    closing,
                    lessonFrom);
        }
    }
}
