package se.atagande.statistics.scheme;

import java.util.List;

/**
 * Whom a table counts, so that all tables of the same people are proved together.
 *
 * @param population who is counted; everything sealed of one population and federation stands in one chain
 * @param of the scheme whose figures are counted, which is the scheme itself but for a table that only sums them up
 * @param pooled over several federations, at least three
 * @param linked the schemes of other figures about the same people that this one is proved together with: dimensions and categories with the same id mean
 *     the same in both. Figures that no scheme has linked are never sealed beside each other.
 */
public record Counted(String population, String of, boolean pooled, List<String> linked) {

    public Counted {
        linked = List.copyOf(linked);
    }
}
