package se.atagande.statistics.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a table counts, so that all tables of the same people are proved together.
 *
 * @param population who is counted; everything sealed of one population and federation stands in one chain
 * @param of the scheme whose figures are counted, which is the scheme itself but for a table that only sums them up
 * @param pooled over several federations, at least three
 * @param linked the schemes of other figures about the same people that this one is proved together with: dimensions and categories with the same id mean
 *     the same in both. Figures that no scheme has linked are never sealed beside each other.
 * @param stock how many there are on a day, with what it grows and shrinks by; null where those to whom something happens in a time are counted
 */
public record Counted(
        String population,
        String of,
        boolean pooled,
        List<String> linked,
        @Nullable Stock stock) {

    /**
     * Who is there was there before, or came, and did not leave. A stock is never added over months.
     *
     * @param flows the scheme whose figures tell who came and who left
     * @param by its dimension that tells the two apart
     * @param in who came
     * @param out who left
     */
    public record Stock(String flows, String by, String in, String out) {}

    public Counted {
        linked = List.copyOf(linked);
    }

    public Counted(String population, String of, boolean pooled, List<String> linked) {
        this(population, of, pooled, linked, null);
    }
}
