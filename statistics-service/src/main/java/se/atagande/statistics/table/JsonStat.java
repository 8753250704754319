package se.atagande.statistics.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.atagande.contracts.FederationNames;
import tools.jackson.databind.json.JsonMapper;

/** JSON-stat 2.0, class dataset; total first in each dimension, hidden values null with status "..". */
final class JsonStat {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonStat() {}

    static String of(Cut cut) {
        var values = new ArrayList<Long>();
        var status = new LinkedHashMap<String, String>();
        cut.places().forEach(place -> {
            if (place.value() == null) {
                status.put(Integer.toString(values.size()), Cut.HIDDEN);
            }
            values.add(place.value());
        });
        var all = described(cut);
        all.put("value", values);
        all.put("status", status);
        all.put(
                "extension",
                Map.of(
                        "release",
                        cut.table().document().release(),
                        "sha256",
                        cut.table().sha256()));
        return written(all);
    }

    static String written(Map<String, Object> dataset) {
        return JSON.writeValueAsString(dataset);
    }

    /** What there is along each side, without a number. */
    static Map<String, Object> described(Cut cut) {
        var document = cut.table().document();
        var ids = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var dimension = new LinkedHashMap<String, Object>();
        for (var axis : cut.axes()) {
            ids.add(axis.id());
            sizes.add(axis.categories().size());
            var labels = new LinkedHashMap<String, String>();
            axis.categories().forEach((code, title) -> labels.put(code, title.sv()));
            dimension.put(axis.id(), dimension(axis.title().sv(), labels));
        }
        // One time only, and a dimension all the same: readers of PxWeb's JSON-stat look for it.
        ids.add(Cut.TIME);
        sizes.add(1);
        dimension.put(Cut.TIME, dimension(Cut.TIME, Map.of(document.block(), document.block())));
        var all = new LinkedHashMap<String, Object>();
        all.put("version", "2.0");
        all.put("class", "dataset");
        all.put("label", document.title().sv() + ", " + document.block());
        all.put(
                "source",
                String.join(
                        ", ",
                        document.federations().stream().map(FederationNames::sv).toList()));
        all.put("note", List.of(document.footnote().sv()));
        all.put("id", ids);
        all.put("size", sizes);
        all.put("role", Map.of("time", List.of(Cut.TIME)));
        all.put("dimension", dimension);
        return all;
    }

    private static Map<String, Object> dimension(String label, Map<String, String> labels) {
        return Map.of("label", label, "category", Map.of("index", List.copyOf(labels.keySet()), "label", labels));
    }
}
