package se.atagande.statistics.scheme;

import java.util.List;

/**
 * A value of a dimension.
 *
 * @param never counted in what is larger and not shown by itself
 * @param parts what it is the sum of; empty for one of the finest
 */
public record Category(String id, Text title, boolean never, List<Category> parts) {

    public Category {
        parts = List.copyOf(parts);
    }

    public Category(String id, Text title) {
        this(id, title, false, List.of());
    }
}
