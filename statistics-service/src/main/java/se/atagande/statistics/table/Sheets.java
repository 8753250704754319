package se.atagande.statistics.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import se.atagande.statistics.scheme.Text;

/** A table as rows, one a number, with names instead of codes; the last line says by what rule. */
final class Sheets {

    private Sheets() {}

    /** Semicolons and a mark for Swedish Excel. */
    static byte[] csv(Cut cut) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            for (var row : rows(cut)) {
                printer.printRecord(row);
            }
            printer.printRecord(cut.table().document().footnote().sv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] excel(Cut cut) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Atagande", "1.0");
                var sheet = book.newWorksheet("Tabell")) {
            sheet.freezePane(0, 1);
            var at = 0;
            for (var row : rows(cut)) {
                for (var column = 0; column < row.size(); column++) {
                    var text = row.get(column);
                    if (at > 0 && column >= sides(cut).size() && !text.equals(Cut.HIDDEN)) {
                        sheet.value(at, column, Long.parseLong(text));
                    } else {
                        sheet.inlineString(at, column, text);
                    }
                }
                at++;
            }
            sheet.inlineString(at + 1, 0, cut.table().document().footnote().sv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Those that a row is named by: of what is told at a place, each has a column instead. */
    private static List<Axis> sides(Cut cut) {
        return cut.axes().stream().filter(it -> !it.id().equals(Cut.CONTENTS)).toList();
    }

    private static List<List<String>> rows(Cut cut) {
        var sides = sides(cut);
        var contents = cut.axes().stream()
                .filter(it -> it.id().equals(Cut.CONTENTS))
                .flatMap(it -> it.categories().values().stream())
                .map(Text::sv)
                .toList();
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(sides.stream().map(it -> it.title().sv()).toList());
        head.addAll(contents.isEmpty() ? List.of("Antal") : contents);
        rows.add(head);
        var row = new ArrayList<String>();
        for (var place : cut.places()) {
            if (row.isEmpty()) {
                row.addAll(names(sides, place));
            }
            row.add(place.value() == null ? Cut.HIDDEN : place.value().toString());
            if (row.size() == head.size()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }

    private static List<String> names(List<Axis> sides, Cut.Place place) {
        var names = new ArrayList<String>();
        for (var i = 0; i < sides.size(); i++) {
            names.add(Objects.requireNonNull(
                            sides.get(i).categories().get(place.at().get(i)))
                    .sv());
        }
        return names;
    }
}
