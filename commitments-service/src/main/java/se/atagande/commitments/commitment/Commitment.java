package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * @param renewedFor the year for which it was last taken up again
 * @param recordedSince the day it was loaded: what is missing before is not held against it
 * @param reads the kinds of facts its rule asks for, and
 * @param parts the numbers of its parts: both for finding it when a fact or a part moves
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
        List<String> partners,
        @Nullable Words interpretation,
        String rule,
        String validity,
        @Nullable Integer renewedFor,
        LocalDate recordedSince,
        Set<String> reads,
        List<Integer> parts,
        Judged judged) {

    private static final Judged NOT_JUDGED = new Judged(
            FulfilmentState.CANNOT_BE_JUDGED,
            new Words("", ""),
            List.of(),
            null,
            null,
            null,
            LocalDate.EPOCH,
            LocalDate.EPOCH);

    Commitment {
        partners = List.copyOf(partners);
        reads = Set.copyOf(reads);
        parts = List.copyOf(parts);
    }

    static String id(DeclarationId declaration, int number) {
        return declaration + "_" + number;
    }

    /** As a file states it; {@code before} is the same commitment as an earlier file stated it. */
    static Commitment of(
            DeclarationId declaration,
            FederationId federation,
            CommitmentDraft draft,
            @Nullable Commitment before,
            LocalDate today) {
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
                draft.partners(),
                draft.interpretation(),
                RuleText.of(draft.rule()),
                RuleText.of(draft.validity()),
                before == null ? null : before.renewedFor,
                before == null ? today : before.recordedSince,
                reads,
                draft.rule() instanceof RollsUp rollsUp ? rollsUp.parts() : List.of(),
                before == null ? NOT_JUDGED : before.judged);
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
        var read = ruleRead();
        var term = termOn(today);
        Fulfilment fulfilment = read.judge(facts, term, today, told(read));
        if (validityNow() instanceof Validity.Continuous) {
            fulfilment = fulfilment.turningBy(term.to().plusDays(1));
        }
        return with(renewedFor, Judged.of(fulfilment, term));
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
        return new RenewalOutcome.Renewed(with(year, judged));
    }

    private Commitment with(@Nullable Integer renewal, Judged outcome) {
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
                partners,
                interpretation,
                rule,
                validity,
                renewal,
                recordedSince,
                reads,
                parts,
                outcome);
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
