package se.atagande.statistics.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.scheme.Text;

/** A released table, or a part of it: some categories of each side. What is not shown in the table is not shown here. */
public record Cut(ReleasedTable table, List<Axis> axes) {

    /** Hidden and none alike, as Swedish official statistics write what is secret. */
    public static final String HIDDEN = "..";

    /** The only time of a table is a side of it too, for those who look for one. */
    public static final String TIME = "tid";

    /** What is told at a place, where it is more than a number. */
    public static final String CONTENTS = "innehall";

    public static final Text CONTENTS_TITLE = new Text("Innehåll", "Contents");
    public static final String COUNT = "count";
    static final String LOW = "share-low";
    static final String HIGH = "share-high";

    private static final Map<String, Text> CONTENT = content();

    private static Map<String, Text> content() {
        var content = new LinkedHashMap<String, Text>();
        content.put(COUNT, new Text("Antal", "Number"));
        content.put(LOW, new Text("Andel, lägst (procent)", "Share, at least (per cent)"));
        content.put(HIGH, new Text("Andel, högst (procent)", "Share, at most (per cent)"));
        return content;
    }

    /**
     * A number and where it stands.
     *
     * @param at one category of each axis, in their order
     * @param value null where it is hidden or none
     */
    public record Place(List<String> at, @Nullable Long value) {}

    public Cut {
        axes = List.copyOf(axes);
    }

    public static Cut whole(ReleasedTable table) {
        return new Cut(
                table, table.document().dimensions().stream().map(Axis::of).toList());
    }

    /** With one more side where the table tells parts of sums: the number, and between what its part lies. */
    public static Cut told(ReleasedTable table) {
        var whole = whole(table);
        if (table.document().share() == null) {
            return whole;
        }
        var axes = new ArrayList<>(whole.axes);
        axes.add(new Axis(CONTENTS, CONTENTS_TITLE, CONTENT, false));
        return new Cut(table, axes);
    }

    /** Of this side these only. */
    public Cut only(String axis, Set<String> codes) {
        return new Cut(
                table,
                axes.stream()
                        .map(it -> it.id().equals(axis) ? it.only(codes) : it)
                        .toList());
    }

    /** Every number, the last axis running fastest. */
    public List<Place> places() {
        var values = new HashMap<List<String>, Long>();
        var contents = axes.stream()
                .filter(it -> it.id().equals(CONTENTS))
                .flatMap(it -> it.codes().stream())
                .toList();
        for (var cell : table.document().cells()) {
            for (var code : contents.isEmpty() ? List.of(COUNT) : contents) {
                var told = told(cell, code);
                if (told != null) {
                    values.put(
                            axes.stream()
                                    .map(it -> it.id().equals(CONTENTS)
                                            ? code
                                            : cell.at().getOrDefault(it.id(), ""))
                                    .toList(),
                            told);
                }
            }
        }
        var places = new ArrayList<Place>();
        place(List.of(), values, places);
        return places;
    }

    private static @Nullable Long told(ReleasedTable.Cell cell, String code) {
        var share = cell.share();
        return switch (code) {
            case LOW -> share == null ? null : (Long) (long) share.low();
            case HIGH -> share == null ? null : (Long) (long) share.high();
            default -> cell.value();
        };
    }

    private void place(List<String> at, Map<List<String>, Long> values, List<Place> places) {
        if (at.size() == axes.size()) {
            places.add(new Place(at, values.get(at)));
            return;
        }
        for (var code : axes.get(at.size()).codes()) {
            var longer = new ArrayList<>(at);
            longer.add(code);
            place(List.copyOf(longer), values, places);
        }
    }
}
