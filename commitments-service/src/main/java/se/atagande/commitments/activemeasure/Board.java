package se.atagande.commitments.activemeasure;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.atagande.contracts.Ground;
import se.atagande.contracts.MeasureStep;

/**
 * Seven grounds in four steps: a place is filled by what was done for that ground alone, and every empty place is work that is left.
 *
 * @param filled what stands in each place that has something
 * @param shared entries that several grounds share: shown, filling nothing
 */
record Board(Map<Place, List<Measure>> filled, List<Measure> shared) {

    static final List<Ground> GROUNDS =
            Arrays.stream(Ground.values()).filter(it -> it != Ground.UNKNOWN).toList();
    static final List<MeasureStep> STEPS = Arrays.stream(MeasureStep.values())
            .filter(it -> it != MeasureStep.UNKNOWN)
            .toList();
    static final int PLACES = GROUNDS.size() * STEPS.size();

    record Place(Ground ground, MeasureStep step) {}

    static Board of(Collection<Measure> measures) {
        var standing = measures.stream().filter(it -> it.withdrawal() == null).toList();
        return new Board(
                standing.stream()
                        .filter(it -> it.entry().isOnOneGroundsOwnTerms())
                        .collect(groupingBy(it -> new Place(
                                it.entry().grounds().iterator().next(), it.entry().step()))),
                standing.stream()
                        .filter(it -> !it.entry().isOnOneGroundsOwnTerms())
                        .toList());
    }

    List<Measure> in(Ground ground, MeasureStep step) {
        return filled.getOrDefault(new Place(ground, step), List.of());
    }

    /** What to do next: for each ground the first step that is left, since each step builds on the one before it. */
    List<Place> next() {
        return GROUNDS.stream().flatMap(this::next).toList();
    }

    private Stream<Place> next(Ground ground) {
        return STEPS.stream()
                .map(step -> new Place(ground, step))
                .filter(place -> !filled.containsKey(place))
                .limit(1);
    }
}
