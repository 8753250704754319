package se.atagande.statistics.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Shape;
import tools.jackson.databind.json.JsonMapper;

/** A released table as others read it: JSON-stat 2, CSV, Excel. Each takes a {@link ReleasedTable} and nothing else. */
final class WaysOut {

    /** Hidden and none alike, as Swedish official statistics write what is secret. */
    static final String HIDDEN = "..";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOTAL = "Totalt";
    private static final String TIME = "tid";

    private WaysOut() {}

    /** JSON-stat 2.0, class dataset; total first in each dimension, hidden values null with status "..". */
    static String jsonStat(ReleasedTable table) {
        var document = table.document();
        var ids = new ArrayList<>(
                document.dimensions().stream().map(Dimension::id).toList());
        var labels = document.dimensions().stream().map(WaysOut::labels).toList();
        var cells = new LinkedHashMap<List<String>, Long>();
        var own = List.copyOf(ids);
        document.cells().forEach(cell -> {
            if (cell.value() != null) {
                cells.put(own.stream().map(cell.at()::get).toList(), cell.value());
            }
        });
        var values = new ArrayList<Long>();
        var status = new LinkedHashMap<String, String>();
        place(labels.stream().map(l -> List.copyOf(l.keySet())).toList(), List.of(), cells, values, status);
        var dimension = new LinkedHashMap<String, Object>();
        for (var d = 0; d < own.size(); d++) {
            dimension.put(
                    ids.get(d),
                    Map.of(
                            "label", document.dimensions().get(d).title().sv(),
                            "category",
                                    Map.of("index", List.copyOf(labels.get(d).keySet()), "label", labels.get(d))));
        }
        // One time only, and a dimension all the same: readers of PxWeb's JSON-stat look for it.
        ids.add(TIME);
        dimension.put(
                TIME,
                Map.of(
                        "label",
                        "tid",
                        "category",
                        Map.of(
                                "index",
                                List.of(document.block()),
                                "label",
                                Map.of(document.block(), document.block()))));
        var sizes = new ArrayList<>(labels.stream().map(Map::size).toList());
        sizes.add(1);
        var all = new LinkedHashMap<String, Object>();
        all.put("version", "2.0");
        all.put("class", "dataset");
        all.put("label", document.title().sv() + ", " + document.block());
        all.put("source", document.federation());
        all.put("note", List.of(document.footnote().sv()));
        all.put("id", ids);
        all.put("size", sizes);
        all.put("role", Map.of("time", List.of(TIME)));
        all.put("dimension", dimension);
        all.put("value", values);
        all.put("status", status);
        all.put("extension", Map.of("release", document.release(), "sha256", table.sha256()));
        return JSON.writeValueAsString(all);
    }

    private static void place(
            List<List<String>> categories,
            List<String> at,
            Map<List<String>, Long> cells,
            List<Long> values,
            Map<String, String> status) {
        if (at.size() == categories.size()) {
            var value = cells.get(at);
            if (value == null) {
                status.put(Integer.toString(values.size()), HIDDEN);
            }
            values.add(value);
            return;
        }
        for (var category : categories.get(at.size())) {
            var longer = new ArrayList<>(at);
            longer.add(category);
            place(categories, longer, cells, values, status);
        }
    }

    /** Semicolons and a mark for Swedish Excel; the last line says by what rule. */
    static byte[] csv(ReleasedTable table) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            for (var row : rows(table)) {
                printer.printRecord(row);
            }
            printer.printRecord(table.document().footnote().sv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static byte[] excel(ReleasedTable table) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Atagande", "1.0");
                var sheet = book.newWorksheet("Tabell")) {
            sheet.freezePane(0, 1);
            var at = 0;
            for (var row : rows(table)) {
                for (var column = 0; column < row.size(); column++) {
                    var text = row.get(column);
                    if (at > 0 && column == row.size() - 1 && !text.equals(HIDDEN)) {
                        sheet.value(at, column, Long.parseLong(text));
                    } else {
                        sheet.inlineString(at, column, text);
                    }
                }
                at++;
            }
            sheet.inlineString(at + 1, 0, table.document().footnote().sv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(ReleasedTable table) {
        var dimensions = table.document().dimensions();
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(dimensions.stream().map(d -> d.title().sv()).toList());
        head.add("Antal");
        rows.add(head);
        for (var cell : table.document().cells()) {
            var row = dimensions.stream()
                    .map(d -> labels(d).getOrDefault(cell.at().get(d.id()), ""))
                    .collect(Collectors.toCollection(ArrayList::new));
            row.add(cell.value() == null ? HIDDEN : cell.value().toString());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> labels(Dimension dimension) {
        var labels = new LinkedHashMap<String, String>();
        if (dimension.total()) {
            labels.put(Shape.TOTAL, TOTAL);
        }
        dimension.categories().forEach(category -> label(category, labels));
        return labels;
    }

    private static void label(Category category, Map<String, String> labels) {
        if (!category.never()) {
            labels.put(category.id(), category.title().sv());
        }
        category.parts().forEach(part -> label(part, labels));
    }
}
