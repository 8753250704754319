package se.atagande.statistics.scheme;

import java.util.List;

/**
 * One way in which a table divides what it counts.
 *
 * @param total whether the sum over it is a number of its own
 * @param fromFigures the categories come with the figures; {@code categories} is empty then
 */
public record Dimension(String id, Text title, boolean total, boolean fromFigures, List<Category> categories) {

    public Dimension {
        categories = List.copyOf(categories);
    }
}
