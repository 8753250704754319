package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;

/**
 * Each of the seven grounds gets all four steps of active measures "på egna villkor": an entry that several grounds share is
 * about none of them in particular and fills no place.
 *
 * <p>Nothing is missed before the term is over. A ground without any entry is named throughout.
 */
public record EveryGround(@Nullable InitiativeId initiative) implements CommitmentRule {

    private static final List<Ground> GROUNDS =
            Arrays.stream(Ground.values()).filter(it -> it != Ground.UNKNOWN).toList();
    private static final List<MeasureStep> STEPS =
            Arrays.stream(MeasureStep.values()).filter(it -> it != MeasureStep.UNKNOWN).toList();

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var measures = facts.stream().map(Fact.MeasureFact.class::cast).toList();
        var evidence = new ArrayList<Evidence>();
        for (var measure : measures) {
            var shared = measure.grounds().size() > 1;
            var grounds = Wording.list(measure.grounds().stream()
                    .filter(it -> it != Ground.UNKNOWN)
                    .sorted()
                    .map(Wording::ground)
                    .toList());
            evidence.add(Evidence.of(
                    measure,
                    shared
                            ? words(
                                    "%s för %s samtidigt fyller ingen plats",
                                    "%s for %s at once fills no place", Wording.step(measure.step()), grounds)
                            : words("%s: %s", "%s: %s", Wording.step(measure.step()), grounds),
                    shared ? Role.BACKGROUND : Role.COUNTED));
        }
        int places = GROUNDS.size() * STEPS.size();
        int filled = 0;
        var empty = new ArrayList<Words>();
        for (var ground : GROUNDS) {
            var steps = measures.stream()
                    .filter(it -> it.grounds().equals(Set.of(ground)))
                    .map(Fact.MeasureFact::step)
                    .filter(STEPS::contains)
                    .distinct()
                    .count();
            filled += (int) steps;
            if (steps == 0) {
                empty.add(Wording.ground(ground));
            }
            if (term.overBy(today) && steps < STEPS.size()) {
                evidence.add(Evidence.missing(
                        ground.name(),
                        term.to(),
                        words("%s: %s av 4 steg", "%s: %s of 4 steps", Wording.ground(ground), steps)));
            }
        }
        var reason = words(
                        "%s av %s platser är fyllda (sju grunder i fyra steg).",
                        "%s of %s places are filled (seven grounds in four steps).", filled, places)
                .and(
                        empty.isEmpty()
                                ? Words.NONE
                                : words("Inget gjort för: %s.", "Nothing done for: %s.", Wording.list(empty)));
        return Fulfilment.of(
                state(filled, places, term, today),
                reason,
                evidence,
                new Fulfilment.Tally(filled, places),
                filled == places
                        ? null
                        : Wording.next(
                                today, Stream.of(term.soonFrom(), term.to().plusDays(1))));
    }

    private static FulfilmentState state(int filled, int places, Term term, LocalDate today) {
        if (filled == places || term.overBy(today)) {
            return Wording.settled(filled, places);
        }
        if (!today.isBefore(term.soonFrom())) {
            return FulfilmentState.DUE_SOON;
        }
        return filled > 0 ? FulfilmentState.ON_TRACK : FulfilmentState.NOT_YET_DUE;
    }

    @Override
    public boolean concerns(Fact fact) {
        return fact instanceof Fact.MeasureFact measure
                && (initiative == null || initiative.equals(measure.initiative()));
    }

    @Override
    public Set<Fact.Kind> reads() {
        return Set.of(Fact.Kind.MEASURE);
    }
}
