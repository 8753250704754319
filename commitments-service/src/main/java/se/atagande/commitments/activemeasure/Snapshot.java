package se.atagande.commitments.activemeasure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;

/** How the boards of a federation stood when a year was settled; later corrections do not change it. */
record Snapshot(String id, FederationId federation, int year, LocalDate takenOn, List<Line> lines) {

    /** A filled place of an initiative, by so many entries. */
    record Line(InitiativeId initiative, Ground ground, MeasureStep step, int entries) {}

    static String id(FederationId federation, int year) {
        return federation + "_" + year;
    }

    static Snapshot of(FederationId federation, int year, Collection<Measure> measures, LocalDate today) {
        var initiatives = new TreeSet<>(Comparator.comparing(InitiativeId::value));
        measures.forEach(it -> initiatives.add(it.entry().initiative()));
        var lines = initiatives.stream()
                .flatMap(initiative -> Board.of(measures.stream()
                                .filter(it -> it.entry().initiative().equals(initiative))
                                .toList())
                        .filled()
                        .entrySet()
                        .stream()
                        .sorted(Comparator.comparing((Map.Entry<Board.Place, List<Measure>> place) ->
                                        place.getKey().ground())
                                .thenComparing(place -> place.getKey().step()))
                        .map(place -> new Line(
                                initiative,
                                place.getKey().ground(),
                                place.getKey().step(),
                                place.getValue().size())))
                .toList();
        return new Snapshot(id(federation, year), federation, year, today, lines);
    }
}
