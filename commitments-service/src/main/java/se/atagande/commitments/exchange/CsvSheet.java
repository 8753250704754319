package se.atagande.commitments.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** CSV as a Swedish Excel opens and saves it: UTF-8 with a mark, semicolons, CRLF. Reads commas and tabs too. */
final class CsvSheet implements Sheet {

    private static final char MARK = '\uFEFF';

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuoteMode(QuoteMode.MINIMAL)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setIgnoreEmptyLines(false)
                .get();
    }

    @Override
    public void write(OutputStream to, String title, List<? extends Column<?>> columns, Stream<List<String>> rows)
            throws IOException {
        var out = new OutputStreamWriter(to, UTF_8);
        out.write(MARK);
        var printer = new CSVPrinter(out, format(';'));
        printer.printRecord(columns.stream().map(Column::heading));
        rows.forEach(row -> print(printer, row));
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row.stream().map(Column.HARMLESS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(byte[] file, Consumer<Cells> rows) throws Unreadable {
        var text = text(file);
        try (var parser = format(delimiter(text)).parse(new StringReader(text))) {
            var left = parser.iterator();
            for (var cells = next(left, 1); cells != null; cells = next(left, cells.row() + 1)) {
                if (cells.row() > MOST_ROWS + 1) {
                    throw new Unreadable(
                            MOST_ROWS + 1, "Filen har fler än " + MOST_ROWS + " rader. Dela den i flera filer.");
                }
                if (!cells.isEmpty()) {
                    rows.accept(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory
        }
    }

    private static @Nullable Cells next(Iterator<CSVRecord> left, int row) throws Unreadable {
        try {
            return left.hasNext()
                    ? new Cells(
                            row,
                            left.next().stream()
                                    .map(Column.AS_MEANT)
                                    .map(Cells.Cell::of)
                                    .toList())
                    : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(row, "Raden går inte att läsa: ett citattecken saknas eller står fel.");
        }
    }

    private static String text(byte[] file) throws Unreadable {
        try {
            var text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(1, "Filen är inte sparad i UTF-8. Välj CSV UTF-8 när du sparar, eller Excel-format.");
        }
    }

    private static char delimiter(String text) {
        var headings = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(it -> headings.indexOf(it) >= 0)
                .findFirst()
                .orElse(';');
    }
}
