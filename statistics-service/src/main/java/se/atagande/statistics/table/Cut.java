package se.atagande.statistics.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A released table, or a part of it: some categories of each side. What is not shown in the table is not shown here. */
public record Cut(ReleasedTable table, List<Axis> axes) {

    /** Hidden and none alike, as Swedish official statistics write what is secret. */
    public static final String HIDDEN = "..";

    /** The only time of a table is a side of it too, for those who look for one. */
    public static final String TIME = "tid";

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
        table.document().cells().forEach(cell -> {
            if (cell.value() != null) {
                values.put(
                        axes.stream()
                                .map(it -> cell.at().getOrDefault(it.id(), ""))
                                .toList(),
                        cell.value());
            }
        });
        var places = new ArrayList<Place>();
        place(List.of(), values, places);
        return places;
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
