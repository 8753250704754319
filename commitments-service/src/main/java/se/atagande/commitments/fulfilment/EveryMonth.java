package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.commitments.fulfilment.Fact.MonthFact;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.InitiativeId;

/**
 * Every month is closed by a day of the month after it; on that day itself it is still in time.
 *
 * <p>A month open past its day makes the commitment late. Closed later it counts, and the words say how late. In a
 * commitment that runs on from year to year the December before is judged with the new year, because it is due there. A
 * month that is reopened for correction is open until it is closed again. What is still open after the last month's day
 * is missed, whichever month it is.
 *
 * @param what what is closed, in words
 * @param dueDay 1 to 31 of the month after; the last day of a shorter month
 */
public record EveryMonth(Words what, InitiativeId initiative, int dueDay) implements CommitmentRule {

    private static final int SOON_DAYS = 7;

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var known = facts.stream()
                .map(MonthFact.class::cast)
                .collect(Collectors.toMap(MonthFact::month, Function.identity(), (one, other) -> latest(one, other)));
        var months = months(term)
                .filter(month -> closed(known, month) || !term.silent(due(month)))
                .toList();
        if (months.isEmpty()) {
            return Wording.cannot(words(
                    "Det går inte att bedöma: inga månader under tiden är registrerade.",
                    "This cannot be judged: no month of the term is recorded."));
        }
        var closed = months.stream().filter(month -> closed(known, month)).toList();
        var open = months.stream().filter(month -> !closed(known, month)).toList();
        var overdue = open.stream().filter(month -> today.isAfter(due(month))).toList();
        var soon = open.stream()
                .filter(month -> today.isAfter(month.atEndOfMonth()) && !today.isAfter(due(month)))
                .toList();

        var evidence = new ArrayList<Evidence>();
        for (var month : closed) {
            evidence.add(Evidence.of(closing(known, month), closedWords(known, month), Role.COUNTED));
        }
        for (var month : overdue) {
            evidence.add(Evidence.missing(
                    month.toString(),
                    due(month),
                    words(
                            "%s är inte stängd, skulle ha varit det %s",
                            "%s is not closed, was due %s", month, due(month))));
        }
        var expected = closed.size() + overdue.size();
        return Fulfilment.of(
                state(
                        closed,
                        open,
                        overdue,
                        soon.stream()
                                .anyMatch(month -> !today.isBefore(due(month).minusDays(SOON_DAYS))),
                        today.isAfter(due(months.getLast()))),
                reason(closed.size(), expected, overdue, soon),
                evidence,
                expected == 0 ? null : new Fulfilment.Tally(closed.size(), expected),
                Wording.next(
                        today,
                        open.isEmpty()
                                ? Stream.empty()
                                : Stream.concat(
                                        Stream.of(due(months.getLast()).plusDays(1)),
                                        open.stream()
                                                .flatMap(month -> Stream.of(
                                                        month.plusMonths(1).atDay(1),
                                                        due(month).minusDays(SOON_DAYS),
                                                        due(month).plusDays(1))))));
    }

    /** @param over the last month's day has passed: what is open then is missed, whichever month it is */
    private static FulfilmentState state(
            List<YearMonth> closed, List<YearMonth> open, List<YearMonth> overdue, boolean nearlyDue, boolean over) {
        if (open.isEmpty()) {
            return FulfilmentState.KEPT;
        }
        if (over) {
            return Wording.settled(closed.size(), closed.size() + overdue.size());
        }
        if (!overdue.isEmpty()) {
            return FulfilmentState.LATE;
        }
        if (nearlyDue) {
            return FulfilmentState.DUE_SOON;
        }
        return closed.isEmpty() ? FulfilmentState.NOT_YET_DUE : FulfilmentState.ON_TRACK;
    }

    private Words reason(int closed, int expected, List<YearMonth> overdue, List<YearMonth> soon) {
        var count = expected == 0
                ? words("Ingen månad behöver vara stängd ännu (%s).", "No month is due yet (%s).", what)
                : words("%s av %s månader är stängda: %s.", "%s of %s months are closed: %s.", closed, expected, what);
        var late = overdue.isEmpty()
                ? Words.NONE
                : words(
                        "%s är inte stängd och skulle ha varit det %s.",
                        "%s is not closed and was due %s.", overdue.getFirst(), due(overdue.getFirst()));
        var next = soon.isEmpty()
                ? Words.NONE
                : words(
                        "%s ska stängas senast %s.",
                        "%s is to be closed by %s.", soon.getFirst(), due(soon.getFirst()));
        return count.and(late).and(next);
    }

    private Words closedWords(Map<YearMonth, MonthFact> known, YearMonth month) {
        var day = closing(known, month).day();
        var late = ChronoUnit.DAYS.between(due(month), day);
        return late > 0
                ? words("%s stängdes %s, %s för sent", "%s was closed %s, %s late", month, day, Wording.days(late))
                : words("%s stängdes %s", "%s was closed %s", month, day);
    }

    private Stream<YearMonth> months(Term term) {
        var first = YearMonth.from(term.from());
        var before = first.minusMonths(1);
        if (!term.answerableFrom().isAfter(before.atDay(1))) {
            first = before;
        }
        return Stream.iterate(first, month -> !month.isAfter(YearMonth.from(term.to())), month -> month.plusMonths(1));
    }

    private LocalDate due(YearMonth month) {
        var next = month.plusMonths(1);
        return next.atDay(Math.min(dueDay, next.lengthOfMonth()));
    }

    private static boolean closed(Map<YearMonth, MonthFact> known, YearMonth month) {
        var fact = known.get(month);
        return fact != null && fact.closedOn() != null;
    }

    private static MonthFact closing(Map<YearMonth, MonthFact> known, YearMonth month) {
        return Objects.requireNonNull(known.get(month));
    }

    private static MonthFact latest(MonthFact one, MonthFact other) {
        return one.source().eventId().compareTo(other.source().eventId()) >= 0 ? one : other;
    }

    @Override
    public int looksBackMonths() {
        return 1;
    }

    @Override
    public boolean concerns(Fact fact) {
        return fact instanceof MonthFact month && month.initiative().equals(initiative);
    }

    @Override
    public Set<Fact.Kind> reads() {
        return Set.of(Fact.Kind.MONTH);
    }
}
