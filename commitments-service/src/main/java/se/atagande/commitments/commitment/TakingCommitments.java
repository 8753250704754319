package se.atagande.commitments.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.commitment.CommitmentRetired;
import se.atagande.feed.Stored;

/** The commitments of a declaration are there, as its latest file states them, and judged. Repeatable: what is there already stays. */
@Component
public class TakingCommitments {

    private final Commitments commitments;
    private final Judging judging;

    TakingCommitments(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    /**
     * Takes them up; a commitment that was loaded before keeps its facts and its renewal.
     *
     * @param replaced the version of the declaration that this one takes the place of: its commitments retire and keep their history
     */
    public void take(
            DeclarationId declaration,
            FederationId federation,
            List<CommitmentDraft> drafts,
            @Nullable DeclarationId replaced) {
        var before = replaced == null
                ? Map.<String, Commitment>of()
                : commitments.in(replaced).stream()
                        .map(Stored::state)
                        .collect(Collectors.toMap(Commitment::key, Function.identity()));
        var taken = new ArrayList<Stored<Commitment>>();
        for (var draft : drafts) {
            taken.add(again(() -> takeOnce(declaration, federation, draft, before.get(draft.key()))));
        }
        judging.judgeAgain(taken);
        var successors = drafts.stream()
                .collect(Collectors.toMap(CommitmentDraft::key, draft -> Commitment.id(declaration, draft.number())));
        before.values().forEach(old -> again(() -> retire(old.id(), successors.get(old.key()))));
    }

    /** Another instance, or an event, may write the same commitment at the same moment; then this looks again. */
    private static Stored<Commitment> again(Supplier<Stored<Commitment>> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
                if (attempt == Judging.TRIES) {
                    throw e;
                }
            }
        }
    }

    private Stored<Commitment> takeOnce(
            DeclarationId declaration,
            FederationId federation,
            CommitmentDraft draft,
            @Nullable Commitment predecessor) {
        var today = judging.today();
        var stored = commitments.find(Commitment.id(declaration, draft.number()));
        if (stored.isEmpty()) {
            var fresh = Commitment.of(declaration, federation, draft, null, predecessor, today);
            var judged = fresh.judgedOn(today, judging.factsOf(fresh, today));
            var events = new ArrayList<Event>(List.of(judged.updated(today)));
            events.addAll(Judging.changes(fresh, judged, today));
            return commitments.create(judged, events);
        }
        var before = stored.get();
        var after = Commitment.of(declaration, federation, draft, before.state(), predecessor, today);
        return after.equals(before.state())
                ? before
                : commitments.replace(before, after, List.of(after.updated(today)));
    }

    private Stored<Commitment> retire(String id, @Nullable String successor) {
        var stored = commitments.find(id).orElseThrow();
        var commitment = stored.state();
        if (commitment.retired()) {
            return stored;
        }
        var today = judging.today();
        return commitments.replace(
                stored,
                commitment.retired(today, successor),
                List.of(new CommitmentRetired(
                        new CommitmentId(id),
                        commitment.federation(),
                        successor == null ? null : new CommitmentId(successor),
                        today)));
    }
}
