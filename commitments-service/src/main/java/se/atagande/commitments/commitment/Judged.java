package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Fulfilment;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.commitments.fulfilment.Told;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;

/**
 * A fulfilment as it is stored with its commitment: the outcome for one term, flat and as everybody may be told it, so that it can be
 * queried.
 *
 * @param judgeAgainOn the next day on which the calendar alone can change any of it
 * @param whole the same with what only case handlers and the office may see; null where that is nothing more
 */
record Judged(
        FulfilmentState state,
        Words reason,
        List<Evidence.Open> facts,
        @Nullable Integer kept,
        @Nullable Integer expected,
        @Nullable LocalDate turnsOn,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate judgeAgainOn,
        @Nullable Whole whole) {

    /** Of very many facts the latest are stored, what was missed before what was done. */
    static final int MOST_FACTS = 500;

    Judged {
        facts = List.copyOf(facts);
    }

    /** What case handlers and the office are told instead. */
    record Whole(
            Words reason,
            List<Evidence.Open> facts,
            @Nullable Integer kept,
            @Nullable Integer expected,
            @Nullable LocalDate turnsOn) {

        Whole {
            facts = List.copyOf(facts);
        }

        private static Whole of(Told told) {
            var tally = told.tally();
            return new Whole(
                    told.reason(),
                    latest(told.evidence()),
                    tally == null ? null : tally.kept(),
                    tally == null ? null : tally.expected(),
                    told.turnsOn());
        }
    }

    static Judged of(CommitmentRule rule, Fulfilment fulfilment, Term term, LocalDate today) {
        var everybody = Whole.of(rule.told(fulfilment, term, today));
        var whole = Whole.of(Told.whole(fulfilment));
        // What is secret is counted in public when its month is over.
        var secret = fulfilment.evidence().stream().anyMatch(Evidence.Secret.class::isInstance);
        var monthOver = secret ? today.withDayOfMonth(1).plusMonths(1) : null;
        return new Judged(
                fulfilment.state(),
                everybody.reason(),
                everybody.facts(),
                everybody.kept(),
                everybody.expected(),
                everybody.turnsOn(),
                term.from(),
                term.to(),
                earliest(fulfilment.turnsOn(), monthOver),
                whole.equals(everybody) ? null : whole);
    }

    /** Never to be judged again. */
    Judged forGood() {
        return new Judged(state, reason, facts, kept, expected, null, from, to, null, whole);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Evidence.Open> latest(List<Evidence.Open> evidence) {
        if (evidence.size() <= MOST_FACTS) {
            return evidence;
        }
        var stored = evidence.reversed().stream()
                .sorted(Comparator.comparing((Evidence.Open it) -> it.role() != Evidence.Role.MISSED))
                .limit(MOST_FACTS)
                .toList();
        return evidence.stream().filter(stored::contains).toList();
    }

    /** As everybody sees them: an occasion of a secret kind is never counted one by one. */
    int counted() {
        return (int)
                facts.stream().filter(it -> it.role() == Evidence.Role.COUNTED).count();
    }
}
