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
 * @param beside other figures of the same people that whoever tries can reason with
 */
public record Figures(
        Map<String, List<Category>> categories,
        SortedMap<String, Map<List<String>, Long>> parts,
        List<Relation> relations,
        About about,
        List<Beside> beside) {

    public Figures {
        relations = List.copyOf(relations);
        beside = List.copyOf(beside);
    }

    public Figures(
            Map<String, List<Category>> categories,
            SortedMap<String, Map<List<String>, Long>> parts,
            List<Relation> relations,
            About about) {
        this(categories, parts, relations, about, List.of());
    }

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

    /**
     * Numbers of another scheme, or of another time, that this table never shows and that hang together with those it does.
     *
     * @param known everybody knows them, such as that nobody took part before it began
     */
    public record Beside(String scheme, String part, Map<List<String>, Long> counts, boolean known) {}
}
