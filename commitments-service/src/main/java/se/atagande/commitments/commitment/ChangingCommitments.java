package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.commitment.CommitmentOverridden;
import se.atagande.contracts.commitment.OverrideWithdrawn;
import se.atagande.feed.Stored;

/** What people decide about a commitment is one write with its event, and never touches what the facts say. */
@Component
class ChangingCommitments {

    private final Commitments commitments;
    private final Judging judging;

    ChangingCommitments(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    Stored<Commitment> assign(Stored<Commitment> stored, Responsibility responsibility) {
        var assigned = stored.state().assigned(responsibility);
        return assigned.equals(stored.state())
                ? stored
                : commitments.replace(stored, assigned, List.of(assigned.updated(judging.today())));
    }

    OverrideOutcome override(Stored<Commitment> stored, FulfilmentState state, String reason, LocalDate until) {
        return change(
                stored,
                (commitment, today) -> commitment.override(state, reason, until, today),
                (commitment, today) -> new CommitmentOverridden(
                        new CommitmentId(commitment.id()),
                        commitment.federation(),
                        commitment.judged().state(),
                        state,
                        today,
                        until));
    }

    OverrideOutcome withdrawOverride(Stored<Commitment> stored) {
        return change(
                stored,
                Commitment::withdrawOverride,
                (commitment, today) ->
                        new OverrideWithdrawn(new CommitmentId(commitment.id()), commitment.federation(), today));
    }

    private OverrideOutcome change(
            Stored<Commitment> stored,
            BiFunction<Commitment, LocalDate, OverrideOutcome> change,
            BiFunction<Commitment, LocalDate, Event> event) {
        var today = judging.today();
        var outcome = change.apply(stored.state(), today);
        if (outcome instanceof OverrideOutcome.Changed changed) {
            commitments.replace(stored, changed.commitment(), List.of(event.apply(changed.commitment(), today)));
        }
        return outcome;
    }
}
