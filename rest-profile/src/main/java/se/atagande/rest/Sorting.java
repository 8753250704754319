package se.atagande.rest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;

/** A list's query parameter {@code sort} names what it sorts by, with a minus before it for the other way round; anything else is refused with 422. */
public final class Sorting {

    private Sorting() {}

    /** @param name what the list sorts by */
    public static Sort.Direction direction(String asked, String name) {
        if (asked.equals(name)) {
            return Sort.Direction.ASC;
        }
        if (asked.equals("-" + name)) {
            return Sort.Direction.DESC;
        }
        throw refused(List.of(name));
    }

    /** In the store: by the field, and where that is the same by the id. */
    public static Sort by(String asked, String name, String field) {
        return Sort.by(direction(asked, name), field, "_id");
    }

    /** In Java, for an order that the store does not know, such as that of Swedish letters. */
    public static <T> Comparator<T> by(String asked, String name, Comparator<T> ascending) {
        return by(asked, Map.of(name, ascending));
    }

    /** @param ascending by name, where a list sorts in more than one way */
    public static <T> Comparator<T> by(String asked, Map<String, Comparator<T>> ascending) {
        var reversed = asked.startsWith("-");
        var order = ascending.get(reversed ? asked.substring(1) : asked);
        if (order == null) {
            throw refused(ascending.keySet());
        }
        return reversed ? order.reversed() : order;
    }

    /** For a list whose orders are neither fields nor comparators. */
    public static ProblemException refused(Collection<String> names) {
        var known = new TreeSet<>(names)
                .stream().flatMap(name -> Stream.of(name, "-" + name)).collect(Collectors.toList());
        var last = known.removeLast();
        return ProblemException.invalid(
                "/sort", "sort", "Sortera med " + String.join(", ", known) + " eller " + last + ".");
    }
}
