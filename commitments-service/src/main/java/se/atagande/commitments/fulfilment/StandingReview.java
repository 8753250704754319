package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.contracts.FulfilmentState;

/**
 * A review comes back every so many months after the last one; what it is about is shown beside it but does not count.
 *
 * <p>Late from the day after it was due until it is done. The first one is due that many months into the term, or after the
 * system began to record.
 *
 * @param background the code of the occasions shown beside the reviews, such as {@code deviation}; null for none
 */
public record StandingReview(
        Words what,
        int everyMonths,
        List<Sought> sought,
        @Nullable String background) implements CommitmentRule {

    private static final int SOON_DAYS = 30;

    public StandingReview {
        sought = List.copyOf(sought);
    }

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var reviews = facts.stream().filter(this::review).toList();
        var inTerm =
                (int) reviews.stream().filter(it -> term.includes(it.day())).count();
        var evidence = new ArrayList<Evidence>();
        for (var fact : facts) {
            if (!FactWords.cancelled(fact) && (review(fact) || term.includes(fact.day()))) {
                evidence.add(Evidence.of(fact, FactWords.of(fact), review(fact) ? Role.COUNTED : Role.BACKGROUND));
            }
        }
        var last = reviews.stream().map(Fact::day).max(LocalDate::compareTo).orElse(null);
        var begins = begins(term);
        var due = (last == null || last.isBefore(begins) ? begins : last).plusMonths(everyMonths);
        var expected = Math.max(
                1, (int) Period.between(term.from(), term.to().plusDays(1)).toTotalMonths() / everyMonths);
        if (term.overBy(today)) {
            var kept = Math.min(inTerm, expected);
            return Fulfilment.of(
                    Wording.settled(kept, expected),
                    words("%s av %s gånger: %s.", "%s of %s times: %s.", kept, expected, what),
                    evidence,
                    new Fulfilment.Tally(kept, expected),
                    null);
        }
        if (today.isAfter(due)) {
            evidence.add(
                    Evidence.missing(due.toString(), due, words("Skulle ha gjorts senast %s", "Was due by %s", due)));
        }
        return Fulfilment.of(
                state(last, due, today),
                reason(last, due, today),
                evidence,
                inTerm == 0 ? null : new Fulfilment.Tally(Math.min(inTerm, expected), expected),
                Wording.next(
                        today,
                        Stream.of(
                                due.minusDays(SOON_DAYS),
                                due.plusDays(1),
                                term.to().plusDays(1))));
    }

    private static FulfilmentState state(@Nullable LocalDate last, LocalDate due, LocalDate today) {
        if (today.isAfter(due)) {
            return FulfilmentState.LATE;
        }
        if (!today.isBefore(due.minusDays(SOON_DAYS))) {
            return FulfilmentState.DUE_SOON;
        }
        return last == null ? FulfilmentState.NOT_YET_DUE : FulfilmentState.ON_TRACK;
    }

    private Words reason(@Nullable LocalDate last, LocalDate due, LocalDate today) {
        var done = last == null
                ? words("Inte gjort ännu: %s.", "Not done yet: %s.", what)
                : words("Senast gjort %s: %s.", "Last done %s: %s.", last, what);
        return done.and(
                today.isAfter(due)
                        ? words("Skulle ha gjorts senast %s.", "Was due by %s.", due)
                        : words("Nästa gång senast %s.", "Next time by %s.", due));
    }

    private LocalDate begins(Term term) {
        var earliest = term.beforeRecords() ? term.from() : term.answerableFrom();
        var lookedBack = term.from().minusMonths(everyMonths);
        return earliest.isAfter(lookedBack) ? earliest : lookedBack;
    }

    private boolean review(Fact fact) {
        return sought.stream().anyMatch(it -> it.met(fact));
    }

    @Override
    public int looksBackMonths() {
        return everyMonths;
    }

    @Override
    public boolean concerns(Fact fact) {
        return sought.stream().anyMatch(it -> it.concerns(fact))
                || (fact instanceof Fact.OccasionFact it && Objects.equals(it.occasion(), background));
    }

    @Override
    public Set<Fact.Kind> reads() {
        return Stream.concat(
                        sought.stream().map(Sought::kind),
                        background == null ? Stream.empty() : Stream.of(Fact.Kind.OCCASION))
                .collect(Collectors.toSet());
    }
}
