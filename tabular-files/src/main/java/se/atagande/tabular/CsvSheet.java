package se.atagande.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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

/**
 * CSV as a Swedish Excel opens and saves it: UTF-8 with a mark, semicolons, CRLF. Reads commas and tabs too, and UTF-16 where a mark says so (Excel's
 * "Unicode-text").
 */
final class CsvSheet implements Sheet {

    private static final char MARK = '\uFEFF';

    private final @Nullable Charset otherwise;

    /** Files that are no Unicode are refused. */
    CsvSheet() {
        this(null);
    }

    /** @param otherwise what files that are no Unicode are read as; null where they are refused */
    CsvSheet(@Nullable Charset otherwise) {
        this.otherwise = otherwise;
    }

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
    public void write(OutputStream to, String title, List<Heading> headings, Stream<List<String>> rows)
            throws IOException {
        var out = new OutputStreamWriter(to, UTF_8);
        out.write(MARK);
        var printer = new CSVPrinter(out, format(';'));
        printer.printRecord(headings.stream().map(Heading::text));
        rows.forEach(row -> print(printer, row));
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row.stream().map(Harmless.WRITTEN));
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
                                    .map(Harmless.AS_MEANT)
                                    .map(Cells.Cell::of)
                                    .toList())
                    : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(row, "Raden går inte att läsa: ett citattecken saknas eller står fel.");
        }
    }

    private String text(byte[] file) throws Unreadable {
        var unicode = unicode(file);
        try {
            var text = decoded(file, unicode);
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            if (otherwise != null && unicode.equals(UTF_8)) {
                return guessed(file, otherwise);
            }
            throw new Unreadable(1, "Filen är inte sparad i UTF-8. Välj CSV UTF-8 när du sparar, eller Excel-format.");
        }
    }

    private static String guessed(byte[] file, Charset charset) throws Unreadable {
        try {
            return decoded(file, charset);
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    1, "Filens tecken går inte att läsa. Välj CSV UTF-8 när du sparar, eller Excel-format.");
        }
    }

    private static Charset unicode(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return UTF_16LE;
        }
        return file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff ? UTF_16BE : UTF_8;
    }

    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    private static char delimiter(String text) {
        var headings = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(it -> headings.indexOf(it) >= 0)
                .findFirst()
                .orElse(';');
    }
}
