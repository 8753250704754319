package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.commitments.fulfilment.Fact.PartFact;
import se.atagande.contracts.FulfilmentState;

/**
 * A commitment stands as its parts stand: as the worst of them, but partly kept where some part is kept and another is not.
 *
 * <p>A part that cannot be judged, or whose own term was over before this one began, is shown but does not count; when no part
 * counts, the whole cannot be judged. The calendar moves it through its parts only.
 *
 * @param parts the numbers of the parts in the same declaration
 */
public record RollsUp(List<Integer> parts) implements CommitmentRule {

    public RollsUp {
        parts = List.copyOf(parts);
    }

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var evidence = new ArrayList<Evidence>();
        var states = new ArrayList<FulfilmentState>();
        for (var fact : facts) {
            var part = (PartFact) fact;
            var counts = part.state() != FulfilmentState.CANNOT_BE_JUDGED
                    && !part.termEnd().isBefore(term.from());
            if (counts) {
                states.add(part.state());
            }
            evidence.add(new Evidence.Open(
                    null,
                    null,
                    part.source().subject(),
                    part.day(),
                    words("%s: %s", "%s: %s", FactWords.of(part), StateWords.of(part.state())),
                    !counts
                            ? Role.BACKGROUND
                            : switch (part.state()) {
                                case LATE, PARTLY_KEPT, NOT_KEPT -> Role.MISSED;
                                default -> Role.COUNTED;
                            }));
        }
        if (states.isEmpty()) {
            return Fulfilment.of(
                    FulfilmentState.CANNOT_BE_JUDGED,
                    words(
                            "Det går inte att bedöma: ingen av de %s delarna går att bedöma nu.",
                            "This cannot be judged: none of its %s parts can be judged now.", parts.size()),
                    evidence,
                    null,
                    null);
        }
        var well = (int) states.stream()
                .filter(state -> switch (state) {
                    case KEPT, ON_TRACK, NOT_YET_DUE, DUE_SOON -> true;
                    default -> false;
                })
                .count();
        var aside = parts.size() - states.size();
        var reason = words(
                        "%s av %s delar som kan bedömas är hållna eller på väg.",
                        "%s of %s parts that can be judged are kept or under way.", well, states.size())
                .and(aside == 0 ? Words.NONE : words("%s kan inte bedömas nu.", "%s cannot be judged now.", aside));
        return Fulfilment.of(state(states), reason, evidence, new Fulfilment.Tally(well, states.size()), null);
    }

    private static FulfilmentState state(List<FulfilmentState> states) {
        if (states.stream().allMatch(state -> state == FulfilmentState.NOT_KEPT)) {
            return FulfilmentState.NOT_KEPT;
        }
        if (states.contains(FulfilmentState.NOT_KEPT) || states.contains(FulfilmentState.PARTLY_KEPT)) {
            return FulfilmentState.PARTLY_KEPT;
        }
        if (states.contains(FulfilmentState.LATE)) {
            return FulfilmentState.LATE;
        }
        if (states.contains(FulfilmentState.DUE_SOON)) {
            return FulfilmentState.DUE_SOON;
        }
        if (states.stream().allMatch(state -> state == FulfilmentState.KEPT)) {
            return FulfilmentState.KEPT;
        }
        return states.stream().allMatch(state -> state == FulfilmentState.NOT_YET_DUE)
                ? FulfilmentState.NOT_YET_DUE
                : FulfilmentState.ON_TRACK;
    }

    /** One of its parts may be about what is secret. */
    @Override
    public boolean tellsMonthsOnly() {
        return true;
    }

    /** The same of commitments that are parts of one whole in other ways, such as those of several federations. */
    public static FulfilmentState whole(List<FulfilmentState> parts) {
        var judged = parts.stream()
                .filter(state -> state != FulfilmentState.CANNOT_BE_JUDGED)
                .toList();
        return judged.isEmpty() ? FulfilmentState.CANNOT_BE_JUDGED : state(judged);
    }

    @Override
    public boolean concerns(Fact fact) {
        return fact instanceof PartFact part && parts.contains(part.number());
    }

    @Override
    public Set<Fact.Kind> reads() {
        return Set.of(Fact.Kind.PART);
    }
}
