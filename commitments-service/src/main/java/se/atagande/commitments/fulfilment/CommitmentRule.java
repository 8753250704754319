package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * How it is decided whether a commitment is kept: a pure function of the facts, the term and the day.
 *
 * <p>The order of the facts never matters, the same facts give the same outcome, and a fact that keeps the commitment never
 * makes the outcome worse (see {@link Fulfilment} for worse and better).
 */
public sealed interface CommitmentRule
        permits EveryMeeting,
                NextStepAtEveryMeeting,
                EveryMonth,
                AtLeastInEachPeriod,
                ByDate,
                EachMember,
                EveryGround,
                EveryOccasion,
                RollsUp,
                StandingReview {

    /** What these facts say on this day. Facts that do not concern the rule must have been left out, see {@link #judge}. */
    Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today);

    /** Whether the fact may change the outcome, by its content alone. */
    boolean concerns(Fact fact);

    /** The kinds of facts it reads. */
    Set<Fact.Kind> reads();

    /** How many months before the term facts are still of interest. */
    default int looksBackMonths() {
        return 0;
    }

    /**
     * The outcome on a day.
     *
     * @param told the kinds of facts that somebody tells the system about; silence about any other kind says nothing
     */
    default Fulfilment judge(Collection<? extends Fact> facts, Term term, LocalDate today, Set<Fact.Kind> told) {
        var first = term.from().minusMonths(looksBackMonths());
        var concerned = facts.stream()
                .filter(this::concerns)
                .filter(fact -> switch (fact) {
                    case Fact.MembershipFact ignored -> true;
                    case Fact.PartFact ignored -> true;
                    case Fact.MonthFact month ->
                        !month.month().atEndOfMonth().isBefore(first)
                                && !month.month().atDay(1).isAfter(term.to());
                    case Fact other ->
                        !other.day().isBefore(first) && !other.day().isAfter(term.to());
                })
                .toList();
        if (concerned.isEmpty()) {
            if (term.beforeRecords()) {
                return Wording.endedBeforeRecords(term);
            }
            if (reads().stream().noneMatch(told::contains)) {
                return Wording.nobodyTells(reads());
            }
        }
        return weigh(concerned, term, today);
    }

    /** What everybody may be told of an outcome of this rule. */
    default Told told(Fulfilment judged, Term term, LocalDate today) {
        return new Told(
                judged.reason(),
                new Veil(judged.evidence(), term, today, true).evidence(Evidence.Role.BACKGROUND),
                judged.tally(),
                judged.turnsOn());
    }

    /** Whether the day on which its state changes could be the day, or tell the day, of an occasion of a secret kind. */
    default boolean tellsMonthsOnly() {
        return false;
    }
}
