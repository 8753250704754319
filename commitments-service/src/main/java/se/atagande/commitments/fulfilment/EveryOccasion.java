package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.commitments.fulfilment.Fact.OccasionFact;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.InitiativeId;

/**
 * Each occasion gets its response within some days; on the last of them it is still in time.
 *
 * <p>An open occasion breaks nothing before its response is due. Answered late it counts, and the words say how late. An
 * occasion of the year before that is still open, or due in this term, stays in view. A term without occasions says nothing
 * and cannot be judged afterwards. The number of days is the federation's own, not a statute's; an occasion can come with a last day of its own, such as one
 * moved past a red day.
 *
 * @param occasion the code of {@link OccasionFact#occasion()}
 */
public record EveryOccasion(
        Words what, String occasion, @Nullable InitiativeId initiative, int withinDays) implements CommitmentRule {

    private static final int SOON_DAYS = 2;

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var occasions = facts.stream()
                .map(OccasionFact.class::cast)
                .filter(it -> inView(it, term))
                .toList();
        var open = occasions.stream().filter(it -> it.answeredOn() == null).toList();
        var overdue = open.stream().filter(it -> today.isAfter(due(it))).toList();
        var soon = open.stream()
                .filter(it -> !today.isBefore(due(it).minusDays(SOON_DAYS)))
                .toList();
        var evidence = new ArrayList<Evidence>();
        for (var it : occasions) {
            evidence.add(Evidence.of(
                    it,
                    FactWords.of(it).and(lateness(it)),
                    it.answeredOn() != null ? Role.COUNTED : today.isAfter(due(it)) ? Role.MISSED : Role.BACKGROUND));
        }
        var answered = occasions.size() - open.size();
        var reason = occasions.isEmpty()
                ? words("Inget har rapporterats: %s.", "Nothing has been reported: %s.", what)
                : words(counted().sv(), counted().en(), answered, occasions.size(), late(occasions), what);
        var waiting = open.stream()
                .map(this::due)
                .min(LocalDate::compareTo)
                .map(due -> waiting(due, today.isAfter(due)))
                .orElse(Words.NONE);
        return Fulfilment.of(
                state(occasions.size(), open.size(), !overdue.isEmpty(), !soon.isEmpty(), term.overBy(today)),
                reason.and(waiting),
                evidence,
                occasions.isEmpty() ? null : new Fulfilment.Tally(answered, occasions.size()),
                Wording.next(
                        today,
                        Stream.concat(
                                Stream.of(term.to().plusDays(1)),
                                open.stream()
                                        .map(this::due)
                                        .flatMap(due -> Stream.of(due.minusDays(SOON_DAYS), due.plusDays(1))))));
    }

    /** An agreement is not answered: it has a requirement, or lacks it. */
    private boolean procurement() {
        return occasion.equals("procurement");
    }

    private Words counted() {
        return procurement()
                ? new Words("%s av %s%s: %s.", "%s of %s%s: %s.")
                : new Words("%s av %s har fått svar%s: %s.", "%s of %s have been answered%s: %s.");
    }

    private Words late(Collection<OccasionFact> occasions) {
        var late = occasions.stream().filter(this::answeredLate).count();
        return late == 0 ? Words.NONE : words(", %s för sent", ", %s late", late);
    }

    private Words waiting(LocalDate due, boolean late) {
        if (procurement()) {
            return late
                    ? words("Krav skulle ha ställts senast %s.", "A requirement was to be set by %s.", due)
                    : words("Krav ska ställas senast %s.", "A requirement is to be set by %s.", due);
        }
        return late
                ? words("Svar skulle ha getts senast %s.", "A response was due by %s.", due)
                : words("Nästa svar ska ges senast %s.", "The next response is due by %s.", due);
    }

    private static FulfilmentState state(int occasions, int open, boolean overdue, boolean soon, boolean over) {
        if (overdue) {
            return FulfilmentState.LATE;
        }
        if (soon) {
            return FulfilmentState.DUE_SOON;
        }
        if (occasions == 0) {
            return over ? FulfilmentState.CANNOT_BE_JUDGED : FulfilmentState.NOT_YET_DUE;
        }
        return over && open == 0 ? FulfilmentState.KEPT : FulfilmentState.ON_TRACK;
    }

    /** Of a secret kind everybody may know how it stands, and a number only of whole months in which all were answered. */
    @Override
    public Told told(Fulfilment judged, Term term, LocalDate today) {
        if (!Veil.covers(occasion)) {
            return CommitmentRule.super.told(judged, term, today);
        }
        var veil = new Veil(judged.evidence(), term, today, initiative == null);
        var counted = veil.countable();
        var allAnswered = !counted.isEmpty() && counted.stream().allMatch(it -> it.role() == Role.COUNTED);
        return new Told(
                veiled(judged),
                veil.evidence(Role.COUNTED),
                allAnswered ? new Fulfilment.Tally(counted.size(), counted.size()) : null,
                term.overBy(today) ? null : term.to().plusDays(1));
    }

    @Override
    public boolean tellsMonthsOnly() {
        return Veil.covers(occasion);
    }

    private Words veiled(Fulfilment judged) {
        return switch (judged) {
            case Fulfilment.Late ignored ->
                words(
                        "Något svar har dröjt längre än %s: %s.",
                        "Some response is overdue after %s: %s.", within(), what);
            case Fulfilment.DueSoon ignored ->
                words("Något svar ska ges inom kort: %s.", "Some response is due shortly: %s.", what);
            case Fulfilment.OnTrack ignored ->
                words(
                        "Alla har fått svar, eller får det inom %s: %s.",
                        "All have been answered, or will be within %s: %s.", within(), what);
            case Fulfilment.Kept ignored -> words("Alla har fått svar: %s.", "All have been answered: %s.", what);
            // Where there is nothing to hide, the words are those of the rule.
            case Fulfilment.NotYetDue it -> it.reason();
            case Fulfilment.CannotBeJudged it -> it.reason();
            case Fulfilment.PartlyKept ignored -> Words.NONE;
            case Fulfilment.NotKept ignored -> Words.NONE;
        };
    }

    private Words within() {
        return Wording.days(withinDays);
    }

    private boolean inView(OccasionFact it, Term term) {
        return term.includes(it.day())
                || (!it.day().isBefore(term.answerableFrom())
                        && (it.answeredOn() == null || !due(it).isBefore(term.from())));
    }

    private LocalDate due(OccasionFact it) {
        var own = it.answerBy();
        return own == null ? it.day().plusDays(withinDays) : own;
    }

    private Words lateness(OccasionFact it) {
        var answered = it.answeredOn();
        return answered != null && answeredLate(it)
                ? words("(%s för sent)", "(%s late)", Wording.days(ChronoUnit.DAYS.between(due(it), answered)))
                : Words.NONE;
    }

    private boolean answeredLate(OccasionFact it) {
        var answered = it.answeredOn();
        return answered != null && answered.isAfter(due(it));
    }

    @Override
    public int looksBackMonths() {
        return 12;
    }

    @Override
    public boolean concerns(Fact fact) {
        return fact instanceof OccasionFact it
                && it.occasion().equals(occasion)
                && (initiative == null || initiative.equals(it.initiative()));
    }

    @Override
    public Set<Fact.Kind> reads() {
        return Set.of(Fact.Kind.OCCASION);
    }
}
