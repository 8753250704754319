package se.atagande.commitments.commitment;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.feed.Stored;

/** A historical commitment can be taken up again for a year, once for each year. */
@Component
class RenewingCommitments {

    private final Commitments commitments;
    private final Judging judging;

    RenewingCommitments(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    /** Empty where there is no such commitment. An event that moves it at the same moment does not get in the way. */
    Optional<RenewalOutcome> renew(String id, int year) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commitments.find(id).map(stored -> renew(stored, year));
            } catch (OptimisticLockingFailureException e) {
                if (attempt == Judging.TRIES) {
                    throw e;
                }
            }
        }
    }

    private RenewalOutcome renew(Stored<Commitment> stored, int year) {
        var today = judging.today();
        var outcome = stored.state().renew(year, today);
        if (outcome instanceof RenewalOutcome.Renewed renewed) {
            var written = commitments.replace(
                    stored, renewed.commitment(), List.of(renewed.commitment().updated(today)));
            judging.judgeAgain(List.of(written));
        }
        return outcome;
    }
}
