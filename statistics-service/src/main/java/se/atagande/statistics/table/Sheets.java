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
                    if (at > 0 && column == row.size() - 1 && !text.equals(Cut.HIDDEN)) {
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

    private static List<List<String>> rows(Cut cut) {
        var rows = new ArrayList<List<String>>();
        var head =
                new ArrayList<>(cut.axes().stream().map(it -> it.title().sv()).toList());
        head.add("Antal");
        rows.add(head);
        for (var place : cut.places()) {
            var row = new ArrayList<String>();
            for (var i = 0; i < place.at().size(); i++) {
                var axis = cut.axes().get(i);
                row.add(Objects.requireNonNull(axis.categories().get(place.at().get(i)))
                        .sv());
            }
            row.add(place.value() == null ? Cut.HIDDEN : place.value().toString());
            rows.add(row);
        }
        return rows;
    }
}
