package se.atagande.statistics.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.table.About;

/**
 * What a table is made of, before any protection.
 *
 * @param categories of the scheme's dimensions whose categories come with the figures
 * @param parts by the finest block, such as 2026-04: how many, by one finest category of each dimension in the scheme's order; what is left out is 0
 * @param relations what everybody knows of these numbers without any table
 * @param about told with the table
 */
public record Figures(
        Map<String, List<Category>> categories,
        SortedMap<String, Map<List<String>, Long>> parts,
        List<Relation> relations,
        About about) {

    public Figures(Map<String, List<Category>> categories, SortedMap<String, Map<List<String>, Long>> parts) {
        this(categories, parts, List.of(), About.NOTHING);
    }

    /**
     * In each part the numbers of one group are at least those of the other, or as many. Where the figures say otherwise, by so many as they say: whoever
     * tries is taken to know that too.
     */
    public record Relation(List<List<String>> many, List<List<String>> fewer, boolean alike) {

        public Relation {
            many = List.copyOf(many);
            fewer = List.copyOf(fewer);
        }
    }
}
