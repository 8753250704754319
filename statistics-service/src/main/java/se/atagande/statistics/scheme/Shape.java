package se.atagande.statistics.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All cells of a table and the atoms they are sums of.
 *
 * @param dimensions with every category, those that came with the figures too
 * @param atoms one finest category of each dimension, in the dimensions' order
 */
public record Shape(List<Dimension> dimensions, List<List<String>> atoms, List<Place> places) {

    /** In a dimension, where a cell sums over it. */
    public static final String TOTAL = "total";

    /**
     * A cell.
     *
     * @param at category of each dimension, or {@link #TOTAL}
     * @param level how fine it is; the coarser is shown before the finer
     */
    public record Place(Map<String, String> at, List<Integer> atoms, int level, boolean never) {}

    private record Node(String id, List<String> finest, int depth, boolean never) {}

    /** @param categories of the dimensions whose categories come with the figures */
    public static Shape of(Scheme scheme, Map<String, List<Category>> categories) {
        var dimensions = scheme.dimensions().stream()
                .map(d -> d.fromFigures()
                        ? new Dimension(d.id(), d.title(), d.total(), true, categories.getOrDefault(d.id(), List.of()))
                        : d)
                .toList();
        var atoms = product(dimensions.stream().map(Shape::finest).toList());
        var index = new LinkedHashMap<List<String>, Integer>();
        atoms.forEach(atom -> index.put(atom, index.size()));
        var places = new ArrayList<Place>();
        for (var nodes : product(dimensions.stream().map(Shape::nodes).toList())) {
            var at = new LinkedHashMap<String, String>();
            var level = 0;
            var never = false;
            for (var d = 0; d < nodes.size(); d++) {
                at.put(dimensions.get(d).id(), nodes.get(d).id);
                level += nodes.get(d).depth;
                never |= nodes.get(d).never;
            }
            places.add(new Place(
                    at,
                    product(nodes.stream().map(Node::finest).toList()).stream()
                            .map(index::get)
                            .sorted()
                            .toList(),
                    level,
                    never));
        }
        return new Shape(dimensions, atoms, List.copyOf(places));
    }

    private static List<String> finest(Dimension dimension) {
        return dimension.categories().stream().flatMap(c -> finest(c).stream()).toList();
    }

    private static List<String> finest(Category category) {
        return category.parts().isEmpty()
                ? List.of(category.id())
                : category.parts().stream().flatMap(c -> finest(c).stream()).toList();
    }

    private static List<Node> nodes(Dimension dimension) {
        var nodes = new ArrayList<Node>();
        if (dimension.total()) {
            nodes.add(new Node(TOTAL, finest(dimension), 0, false));
        }
        dimension.categories().forEach(c -> add(nodes, c, 1));
        return nodes;
    }

    private static void add(List<Node> nodes, Category category, int depth) {
        nodes.add(new Node(category.id(), finest(category), depth, category.never()));
        category.parts().forEach(part -> add(nodes, part, depth + 1));
    }

    private static <T> List<List<T>> product(List<List<T>> lists) {
        var product = new ArrayList<List<T>>();
        product.add(List.of());
        for (var list : lists) {
            var longer = new ArrayList<List<T>>();
            for (var before : product) {
                for (var one : list) {
                    var next = new ArrayList<>(before);
                    next.add(one);
                    longer.add(next);
                }
            }
            product = longer;
        }
        return List.copyOf(product);
    }
}
