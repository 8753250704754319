package se.atagande.statistics.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted once: one finest category of each dimension, in one part of one federation's figures. Its name is the same in every table of the same people.
 *
 * @param scheme the one whose figures it is of
 * @param at in the order of that scheme's dimensions
 */
record Atom(String scheme, String federation, String part, List<String> at) {

    private static final String BETWEEN = "/";

    Atom {
        at = List.copyOf(at);
        if (Stream.concat(Stream.of(scheme, federation, part), at.stream()).anyMatch(it -> it.contains(BETWEEN))) {
            throw new IllegalArgumentException("at: " + at + " (expected: ids without a slash)");
        }
    }

    static Atom named(String name) {
        var parts = List.of(name.split(BETWEEN, -1));
        return new Atom(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size()));
    }

    String name() {
        var parts = new ArrayList<>(List.of(scheme, federation, part));
        parts.addAll(at);
        return String.join(BETWEEN, parts);
    }
}
