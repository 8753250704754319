package se.atagande.commitments.commitment;

import java.util.List;
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

    RenewalOutcome renew(Stored<Commitment> stored, int year) {
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
