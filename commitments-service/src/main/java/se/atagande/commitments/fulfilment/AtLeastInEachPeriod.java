package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.contracts.FulfilmentState;

/**
 * At least {@code n} of what is sought took place in each period of the term; any of the {@code sought} counts.
 *
 * <p>A period that is over with too few is missed for good: partly kept from then on, or not kept when nothing at all took
 * place so far. Due soon is the last third of a period, at most 60 days, while something is still to be done in it. What was
 * planned and not yet held is shown but does not count.
 *
 * @param what what is sought, in the plural
 */
public record AtLeastInEachPeriod(Words what, int n, Period per, List<Sought> sought) implements CommitmentRule {

    /** Into what a term is divided. */
    public enum Period {
        TERM,
        YEAR,
        HALF_YEAR,
        QUARTER;

        /** The first day after the period that this day is in; calendar periods. */
        private LocalDate after(LocalDate day, Term term) {
            return switch (this) {
                case TERM -> term.to().plusDays(1);
                case YEAR -> day.withDayOfYear(1).plusYears(1);
                case HALF_YEAR ->
                    LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1)
                            .plusMonths(6);
                case QUARTER ->
                    LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                            .plusMonths(3);
            };
        }
    }

    public AtLeastInEachPeriod {
        sought = List.copyOf(sought);
    }

    private record Share(Term period, int found) {}

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var met = facts.stream()
                .filter(fact -> sought.stream().anyMatch(it -> it.met(fact)))
                .toList();
        // Periods that are over before the system recorded are left out, unless something is known of them.
        var shares = periods(term)
                .map(period -> new Share(period, (int)
                        met.stream().filter(it -> period.includes(it.day())).count()))
                .filter(share -> !share.period().from().isAfter(today) || share.found() > 0)
                .filter(share ->
                        share.found() >= n || !term.silent(share.period().to()))
                .toList();
        var evidence = new ArrayList<Evidence>();
        for (var fact : facts) {
            if (met.contains(fact)) {
                evidence.add(Evidence.of(fact, FactWords.of(fact), Role.COUNTED));
            } else if (!FactWords.cancelled(fact)) {
                evidence.add(Evidence.of(fact, FactWords.of(fact), Role.BACKGROUND));
            }
        }
        var missed = shares.stream()
                .filter(share -> share.period().overBy(today) && share.found() < n)
                .toList();
        for (var share : missed) {
            evidence.add(Evidence.missing(
                    share.period().from() + "/" + share.period().to(),
                    share.period().to(),
                    words(
                            "%s av minst %s under %s–%s",
                            "%s of at least %s in %s–%s",
                            share.found(),
                            n,
                            share.period().from(),
                            share.period().to())));
        }
        var kept = shares.stream().mapToInt(share -> Math.min(n, share.found())).sum();
        return Fulfilment.of(
                state(shares, missed, kept, term, today),
                reason(shares, kept, term, today),
                evidence,
                shares.isEmpty() ? null : new Fulfilment.Tally(kept, n * shares.size()),
                Wording.next(
                        today,
                        periods(term)
                                .flatMap(period -> Stream.of(
                                        period.from(),
                                        period.soonFrom(),
                                        period.to().plusDays(1)))));
    }

    private FulfilmentState state(List<Share> shares, List<Share> missed, int kept, Term term, LocalDate today) {
        if (!missed.isEmpty()) {
            return kept > 0 ? FulfilmentState.PARTLY_KEPT : FulfilmentState.NOT_KEPT;
        }
        var all = periods(term).filter(period -> !term.silent(period.to())).count();
        var enough = shares.stream().filter(share -> share.found() >= n).count();
        if (enough >= all && enough > 0) {
            return FulfilmentState.KEPT;
        }
        if (shares.stream()
                .anyMatch(share -> share.found() < n
                        && share.period().includes(today)
                        && !today.isBefore(share.period().soonFrom()))) {
            return FulfilmentState.DUE_SOON;
        }
        return kept > 0 ? FulfilmentState.ON_TRACK : FulfilmentState.NOT_YET_DUE;
    }

    private Words reason(List<Share> shares, int kept, Term term, LocalDate today) {
        var now =
                shares.stream().filter(share -> share.period().includes(today)).findFirst();
        var whole = term.overBy(today)
                ? words("%s av minst %s: %s.", "%s of at least %s: %s.", kept, n * Math.max(1, shares.size()), what)
                : words(
                        "%s av minst %s hittills: %s.",
                        "%s of at least %s so far: %s.", kept, n * Math.max(1, shares.size()), what);
        return whole.and(now.filter(share -> share.found() < n)
                .map(share -> words(
                        "%s återstår senast %s.",
                        "%s to go, by %s.", n - share.found(), share.period().to()))
                .orElse(Words.NONE));
    }

    private Stream<Term> periods(Term term) {
        return Stream.iterate(term.from(), from -> !from.isAfter(term.to()), from -> per.after(from, term))
                .map(from -> term.between(from, per.after(from, term).minusDays(1)));
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
