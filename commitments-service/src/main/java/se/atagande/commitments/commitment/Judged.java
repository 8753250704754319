package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Fulfilment;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;

/** A fulfilment as it is stored with its commitment: the outcome for one term, flat, so that it can be queried. */
record Judged(
        FulfilmentState state,
        Words reason,
        List<Evidence> facts,
        @Nullable Integer kept,
        @Nullable Integer expected,
        @Nullable LocalDate turnsOn,
        LocalDate from,
        LocalDate to) {

    /** Of very many facts the latest are stored, what was missed before what was done. */
    static final int MOST_FACTS = 500;

    Judged {
        facts = List.copyOf(facts);
    }

    static Judged of(Fulfilment fulfilment, Term term) {
        var tally = fulfilment.tally();
        return new Judged(
                fulfilment.state(),
                fulfilment.reason(),
                latest(fulfilment.evidence()),
                tally == null ? null : tally.kept(),
                tally == null ? null : tally.expected(),
                fulfilment.turnsOn(),
                term.from(),
                term.to());
    }

    private static List<Evidence> latest(List<Evidence> evidence) {
        if (evidence.size() <= MOST_FACTS) {
            return evidence;
        }
        var stored = evidence.reversed().stream()
                .sorted(Comparator.comparing((Evidence it) -> it.role() != Evidence.Role.MISSED))
                .limit(MOST_FACTS)
                .toList();
        return evidence.stream().filter(stored::contains).toList();
    }

    int counted() {
        return (int)
                facts.stream().filter(it -> it.role() == Evidence.Role.COUNTED).count();
    }
}
