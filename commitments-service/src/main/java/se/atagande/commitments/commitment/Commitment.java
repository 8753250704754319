package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.EveryOccasion;
import se.atagande.commitments.fulfilment.Fact;
import se.atagande.commitments.fulfilment.Fulfilment;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.commitments.fulfilment.Validity;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.EventType;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.commitment.CommitmentUpdated;
import se.atagande.contracts.commitment.FulfilmentChanged;

/**
 * A commitment and what the facts say of it now.
 *
 * @param rule and
 * @param validity in the form of {@link RuleText}
 * @param owner and
 * @param deputy and
 * @param partners as the file states them; what a person decided later stands in {@code course}, see {@link #responsibility}
 * @param joint the code that commitments of several federations share when they are parts of one
 * @param renewedFor the year for which it was last taken up again
 * @param recordedSince the day it was loaded: what is missing before is not held against it
 * @param reads the kinds of facts its rule asks for, and
 * @param parts the numbers of its parts: both for finding it when a fact or a part moves
 * @param lookup null where it was written before lists had one
 */
record Commitment(
        String id,
        int number,
        FederationId federation,
        DeclarationId declaration,
        String key,
        Anchor anchor,
        String sentence,
        Words title,
        CommitmentForm form,
        @Nullable InitiativeId initiative,
        Words cadence,
        String owner,
        @Nullable String deputy,
        List<String> partners,
        @Nullable String joint,
        @Nullable Words interpretation,
        String rule,
        String validity,
        @Nullable Integer renewedFor,
        LocalDate recordedSince,
        Set<String> reads,
        List<Integer> parts,
        Judged judged,
        Course course,
        @Nullable Lookup lookup) {

    private static final Judged NOT_JUDGED = new Judged(
            FulfilmentState.CANNOT_BE_JUDGED,
            new Words("", ""),
            List.of(),
            null,
            null,
            null,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            null,
            null);

    Commitment {
        partners = List.copyOf(partners);
        reads = Set.copyOf(reads);
        parts = List.copyOf(parts);
        // Written before there was a course.
        course = Objects.requireNonNullElse(course, Course.NONE);
    }

    /** The same, found in lists by what it now is. */
    Commitment lookedUp() {
        return with(renewedFor, judged, course, Lookup.of(this));
    }

    static String id(DeclarationId declaration, int number) {
        return declaration + "_" + number;
    }

    /**
     * As a file states it.
     *
     * @param before the same commitment as an earlier file stated it
     * @param predecessor the commitment with this key in the version that the declaration replaces
     */
    static Commitment of(
            DeclarationId declaration,
            FederationId federation,
            CommitmentDraft draft,
            @Nullable Commitment before,
            @Nullable Commitment predecessor,
            LocalDate today) {
        var known = before == null ? predecessor : before;
        var sameTerm = predecessor != null && predecessor.validity.equals(RuleText.of(draft.validity()));
        var reads = new TreeSet<String>();
        draft.rule().reads().forEach(kind -> reads.add(kind.name()));
        return new Commitment(
                        id(declaration, draft.number()),
                        draft.number(),
                        federation,
                        declaration,
                        draft.key(),
                        draft.anchor(),
                        draft.sentence(),
                        draft.title(),
                        draft.form(),
                        draft.initiative(),
                        draft.cadence(),
                        draft.owner(),
                        draft.deputy(),
                        draft.partners(),
                        draft.joint(),
                        draft.interpretation(),
                        RuleText.of(draft.rule()),
                        RuleText.of(draft.validity()),
                        renewal(before, predecessor, sameTerm),
                        known == null ? today : known.recordedSince,
                        reads,
                        draft.rule() instanceof RollsUp rollsUp ? rollsUp.parts() : List.of(),
                        before == null ? NOT_JUDGED : before.judged,
                        before == null ? inherited(predecessor, sameTerm) : before.course,
                        null)
                .lookedUp();
    }

    private static @Nullable Integer renewal(
            @Nullable Commitment before, @Nullable Commitment predecessor, boolean sameTerm) {
        if (before != null) {
            return before.renewedFor;
        }
        return predecessor != null && sameTerm ? predecessor.renewedFor : null;
    }

    /** Who answers for it goes on answering when a new version takes its place, and what was renewed stays so unless the version gives another term. */
    private static Course inherited(@Nullable Commitment predecessor, boolean sameTerm) {
        return predecessor == null
                ? Course.NONE
                : new Course(
                        predecessor.course.assigned(),
                        List.of(),
                        List.of(),
                        sameTerm ? predecessor.course.renewals() : List.of(),
                        null);
    }

    Responsibility responsibility() {
        var assigned = course.assigned();
        return assigned == null ? new Responsibility(owner, deputy, partners, null) : assigned;
    }

    boolean retired() {
        return course.retired() != null;
    }

    CommitmentRule ruleRead() {
        return RuleText.rule(rule);
    }

    /** The validity that counts now: the last renewal, or what the declaration gave. */
    Validity validityNow() {
        return renewedFor == null ? RuleText.validity(validity) : new Validity.Renewed(renewedFor);
    }

    Term termOn(LocalDate today) {
        return validityNow().termOn(today, recordedSince);
    }

    /** It was given for certain days, and they are over. */
    boolean historicalOn(LocalDate today) {
        return !(validityNow() instanceof Validity.Continuous)
                && today.isAfter(termOn(today).to());
    }

    /** The same commitment as these facts show it. A commitment that runs on turns with the year, whatever its rule says. */
    Commitment judgedOn(LocalDate today, List<Fact> facts) {
        if (retired()) {
            return this;
        }
        var read = ruleRead();
        var term = termOn(today);
        Fulfilment fulfilment = read.judge(facts, term, today, told(read));
        if (validityNow() instanceof Validity.Continuous) {
            fulfilment = fulfilment.turningBy(term.to().plusDays(1));
        }
        var outcome = Judged.of(read, fulfilment, term, today);
        // What was never judged has not changed.
        var changed = outcome.state() == judged.state() || judged.to().equals(NOT_JUDGED.to())
                ? course
                : course.changed(StateChange.between(judged, outcome, today));
        return with(renewedFor, outcome, changed);
    }

    /** The terms that are over, the latest first, each to be judged by what is known of it today. */
    List<Term> termsOverBy(LocalDate today) {
        var given = RuleText.validity(validity);
        var terms = given instanceof Validity.Continuous continuous
                ? IntStream.range(Math.max(continuous.since().getYear(), recordedSince.getYear()), today.getYear())
                        .mapToObj(year -> given.termOn(LocalDate.of(year, 12, 31), recordedSince))
                : Stream.concat(
                        Stream.of(given.termOn(today, recordedSince)),
                        course.renewals().stream()
                                .map(year -> new Validity.Renewed(year).termOn(today, recordedSince)));
        var retired = course.retired();
        return terms.filter(term -> term.to().isBefore(retired == null ? today : retired.on()))
                .sorted(Comparator.comparing(Term::to).reversed())
                .toList();
    }

    /** What the facts say of one term. */
    Fulfilment judge(Term term, List<Fact> facts, LocalDate today) {
        var read = ruleRead();
        return read.judge(facts, term, today, told(read));
    }

    Commitment assigned(Responsibility responsibility) {
        return with(renewedFor, judged, course.assigned(responsibility));
    }

    OverrideOutcome override(FulfilmentState state, String reason, LocalDate until, LocalDate today) {
        var retired = course.retired();
        if (retired != null) {
            return new OverrideOutcome.Retired(retired.on());
        }
        if (state == judged.state()) {
            return new OverrideOutcome.SameAsTheFacts(state);
        }
        var last = today.plusYears(1);
        if (until.isBefore(today) || until.isAfter(last)) {
            return new OverrideOutcome.UntilOutOfReach(today, last);
        }
        return new OverrideOutcome.Changed(
                with(renewedFor, judged, course.overridden(new HandOverride(state, reason, today, until, null))));
    }

    OverrideOutcome withdrawOverride(LocalDate today) {
        return course.overrideOn(today).isEmpty()
                ? new OverrideOutcome.NothingToWithdraw()
                : new OverrideOutcome.Changed(with(renewedFor, judged, course.withdrawn(today)));
    }

    Commitment retired(LocalDate today, @Nullable String successor) {
        return with(renewedFor, judged.forGood(), course.withdrawn(today).retired(today, successor));
    }

    /** The kinds of facts that some service publishes today; of occasions only those that somebody tells of. */
    private static Set<Fact.Kind> told(CommitmentRule rule) {
        var told = EnumSet.of(Fact.Kind.PART);
        for (var type : EventCatalogue.TYPES) {
            if (type.status() == EventType.Status.PUBLISHED) {
                told.addAll(FactEffects.kindsOf(type.name()));
            }
        }
        if (rule instanceof EveryOccasion occasions && !FactEffects.OCCASIONS.contains(occasions.occasion())) {
            told.remove(Fact.Kind.OCCASION);
        }
        return told;
    }

    RenewalOutcome renew(int year, LocalDate today) {
        var retired = course.retired();
        if (retired != null) {
            return new RenewalOutcome.Retired(retired.on());
        }
        if (RuleText.validity(validity) instanceof Validity.Continuous) {
            return new RenewalOutcome.RunsOn();
        }
        if (renewedFor != null && renewedFor >= year) {
            return new RenewalOutcome.AlreadyRenewed(renewedFor);
        }
        if (!historicalOn(today)) {
            return new RenewalOutcome.TermStillRunning(termOn(today).to());
        }
        if (year < today.getYear() || year > today.getYear() + 1) {
            return new RenewalOutcome.YearOutOfReach(today.getYear(), today.getYear() + 1);
        }
        return new RenewalOutcome.Renewed(with(year, judged, course.renewed(year)));
    }

    private Commitment with(@Nullable Integer renewal, Judged outcome, Course next) {
        return with(renewal, outcome, next, null).lookedUp();
    }

    private Commitment with(@Nullable Integer renewal, Judged outcome, Course next, @Nullable Lookup found) {
        return new Commitment(
                id,
                number,
                federation,
                declaration,
                key,
                anchor,
                sentence,
                title,
                form,
                initiative,
                cadence,
                owner,
                deputy,
                partners,
                joint,
                interpretation,
                rule,
                validity,
                renewal,
                recordedSince,
                reads,
                parts,
                outcome,
                next,
                found);
    }

    CommitmentUpdated updated(LocalDate today) {
        var term = termOn(today);
        return new CommitmentUpdated(new CommitmentId(id), federation, declaration, number, term.from(), term.to());
    }

    FulfilmentChanged changedFrom(Commitment before, LocalDate today) {
        return new FulfilmentChanged(
                new CommitmentId(id), federation, before.judged.state(), judged.state(), judged.counted(), today);
    }
}
