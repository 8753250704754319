package se.atagande.statistics.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.scheme.Text;

/**
 * One side of a table as it is read: the sum first, then every category that is shown by itself.
 *
 * @param total whether the first is the sum of all
 */
public record Axis(String id, Text title, Map<String, Text> categories, boolean total) {

    private static final Text TOTAL = new Text("Totalt", "Total");

    public Axis {
        categories = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    static Axis of(Dimension dimension) {
        var categories = new LinkedHashMap<String, Text>();
        if (dimension.total()) {
            categories.put(Shape.TOTAL, TOTAL);
        }
        dimension.categories().forEach(category -> add(category, categories));
        return new Axis(dimension.id(), dimension.title(), categories, dimension.total());
    }

    private static void add(Category category, Map<String, Text> categories) {
        if (!category.never()) {
            categories.put(category.id(), category.title());
        }
        category.parts().forEach(part -> add(part, categories));
    }

    Axis only(Set<String> codes) {
        var kept = new LinkedHashMap<>(categories);
        kept.keySet().retainAll(codes);
        return new Axis(id, title, kept, total && kept.containsKey(Shape.TOTAL));
    }

    public List<String> codes() {
        return List.copyOf(categories.keySet());
    }
}
