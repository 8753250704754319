package se.atagande.statistics.monthfile;

import java.util.List;
import java.util.Optional;

/**
 * What a federation's own files call things, remembered from one month to the next.
 *
 * @param id the federation
 * @param headings a heading of theirs and the column it is
 * @param initiatives a name of theirs and the initiative's id
 */
record Mapping(String id, List<Named> headings, List<Named> initiatives) {

    /** In their words, and what that is here. */
    record Named(String theirs, String ours) {}

    Mapping {
        headings = List.copyOf(headings);
        initiatives = List.copyOf(initiatives);
    }

    static Mapping none(String federation) {
        return new Mapping(federation, List.of(), List.of());
    }

    Optional<MonthColumn> column(String heading) {
        return ours(headings, heading).map(MonthColumn::valueOf).or(() -> MonthColumn.headed(heading));
    }

    String initiative(String name) {
        return ours(initiatives, name).orElse(name);
    }

    private static Optional<String> ours(List<Named> names, String theirs) {
        return names.stream()
                .filter(it -> it.theirs().equalsIgnoreCase(theirs))
                .map(Named::ours)
                .findFirst();
    }
}
