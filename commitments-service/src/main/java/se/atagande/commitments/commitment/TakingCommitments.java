package se.atagande.commitments.commitment;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
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

    /** Takes them up; a commitment that was loaded before keeps its facts and its renewal. */
    public void take(DeclarationId declaration, FederationId federation, List<CommitmentDraft> drafts) {
        var taken = new ArrayList<Stored<Commitment>>();
        for (var draft : drafts) {
            taken.add(take(declaration, federation, draft));
        }
        judging.judgeAgain(taken);
    }

    /** Another instance, or an event, may write the same commitment at the same moment; then this looks again. */
    private Stored<Commitment> take(DeclarationId declaration, FederationId federation, CommitmentDraft draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                return takeOnce(declaration, federation, draft);
            } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
                if (attempt == Judging.TRIES) {
                    throw e;
                }
            }
        }
    }

    private Stored<Commitment> takeOnce(DeclarationId declaration, FederationId federation, CommitmentDraft draft) {
        var today = judging.today();
        var stored = commitments.find(Commitment.id(declaration, draft.number()));
        if (stored.isEmpty()) {
            var fresh = Commitment.of(declaration, federation, draft, null, today);
            var judged = fresh.judgedOn(today, judging.factsOf(fresh, today));
            var events = new ArrayList<Event>(List.of(judged.updated(today)));
            events.addAll(Judging.changes(fresh, judged, today));
            return commitments.create(judged, events);
        }
        var before = stored.get();
        var after = Commitment.of(declaration, federation, draft, before.state(), today);
        return after.equals(before.state())
                ? before
                : commitments.replace(before, after, List.of(after.updated(today)));
    }
}
