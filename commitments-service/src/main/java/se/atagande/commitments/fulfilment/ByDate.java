package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.contracts.FulfilmentState;

/**
 * Something takes place by a day, or within a season that is a period and never a guessed date.
 *
 * <p>After the season it is late for the rest of the term; done then it counts, and the words say how late. What took place
 * before the season began is shown but does not count.
 */
public record ByDate(Words what, List<Sought> sought, Season season) implements CommitmentRule {

    private static final int SOON_DAYS = 30;

    public ByDate {
        sought = List.copyOf(sought);
    }

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var window = season.in(term);
        var done = facts.stream()
                .filter(fact -> sought.stream().anyMatch(it -> it.met(fact)))
                .filter(fact -> !fact.day().isBefore(window.from()))
                .sorted(Comparator.comparing(Fact::day))
                .toList();
        var evidence = new ArrayList<Evidence>();
        for (var fact : facts) {
            if (done.contains(fact)) {
                evidence.add(Evidence.of(fact, FactWords.of(fact), Role.COUNTED));
            } else if (!FactWords.cancelled(fact)) {
                evidence.add(Evidence.of(fact, FactWords.of(fact), Role.BACKGROUND));
            }
        }
        if (!done.isEmpty()) {
            var first = done.getFirst().day();
            var late = ChronoUnit.DAYS.between(window.to(), first);
            return new Fulfilment.Kept(
                    late > 0
                            ? words(
                                    "Gjort %s, %s för sent: %s.",
                                    "Done %s, %s late: %s.", first, Wording.days(late), what)
                            : words("Gjort %s: %s.", "Done %s: %s.", first, what),
                    Wording.byDay(evidence),
                    new Fulfilment.Tally(1, 1),
                    null);
        }
        if (today.isAfter(window.to())) {
            evidence.add(Evidence.missing(
                    window.from() + "/" + window.to(),
                    window.to(),
                    words("Inte gjort senast %s", "Not done by %s", window.to())));
        }
        return Fulfilment.of(
                state(window, term, today),
                reason(window, today),
                evidence,
                today.isAfter(window.to()) ? new Fulfilment.Tally(0, 1) : null,
                Wording.next(
                        today,
                        Stream.of(
                                window.from(),
                                window.to().minusDays(SOON_DAYS),
                                window.to().plusDays(1),
                                term.to().plusDays(1))));
    }

    private static FulfilmentState state(Term window, Term term, LocalDate today) {
        if (term.overBy(today)) {
            return FulfilmentState.NOT_KEPT;
        }
        if (today.isAfter(window.to())) {
            return FulfilmentState.LATE;
        }
        return today.isBefore(window.from()) || today.isBefore(window.to().minusDays(SOON_DAYS))
                ? FulfilmentState.NOT_YET_DUE
                : FulfilmentState.DUE_SOON;
    }

    private Words reason(Term window, LocalDate today) {
        if (today.isAfter(window.to())) {
            return words("Inte gjort senast %s: %s.", "Not done by %s: %s.", window.to(), what);
        }
        return season.from() == null
                ? words("Ska göras senast %s: %s.", "To be done by %s: %s.", window.to(), what)
                : words("Ska göras %s–%s: %s.", "To be done %s–%s: %s.", window.from(), window.to(), what);
    }

    @Override
    public boolean concerns(Fact fact) {
        return sought.stream().anyMatch(it -> it.concerns(fact));
    }

    @Override
    public Set<Fact.Kind> reads() {
        return sought.stream().map(Sought::kind).collect(Collectors.toSet());
    }
}
