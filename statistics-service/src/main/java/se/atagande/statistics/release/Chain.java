package se.atagande.statistics.release;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everything sealed of the same people. Federations that a table counted together are proved together from then on: what is sealed of one takes a place in the
 * chain of each, so that no two tables are proved beside each other.
 *
 * @param people population and federation, and of a survey the survey
 * @param earlier oldest first; what was recalled stays known for ever
 */
record Chain(List<String> people, List<Release> earlier) {

    Chain {
        people = List.copyOf(people);
        earlier = List.copyOf(earlier);
    }

    /** The next place in the chain of each. */
    List<String> places() {
        return people.stream().map(it -> it + "#" + (last(it) + 1)).toList();
    }

    /** The hashes of the last table of each, separated by a space; empty for the first. */
    String previous() {
        return people.stream()
                .filter(it -> last(it) > 0)
                .flatMap(it -> earlier.stream()
                        .filter(r -> r.place(it) == last(it))
                        .map(Release::sealed)
                        .filter(Objects::nonNull)
                        .map(Release.Sealed::sha256))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private int last(String one) {
        return earlier.stream()
                .map(r -> r.place(one))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
