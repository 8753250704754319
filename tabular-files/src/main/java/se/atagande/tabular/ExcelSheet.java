package se.atagande.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel file. Days, moments and numbers are what Excel takes them for; a formula is never worked out, and a file that swells is not opened. */
final class ExcelSheet implements Sheet {

    /** What a file of the most rows inflates to, with room to spare; the rest is no register. */
    private static final long MOST_INFLATED = 300L * 1024 * 1024;

    private static final String NO_EXCEL =
            "Filen går inte att läsa som Excel. Spara den som .xlsx eller CSV UTF-8 och försök igen.";
    private static final int MOST_ENTRIES = 200;
    private static final int FLUSHED_TOGETHER = 1000;

    @Override
    public void write(OutputStream to, String title, List<Heading> headings, Stream<List<String>> rows)
            throws IOException {
        try (var book = new Workbook(to, "Atagande", "1.0");
                var sheet = book.newWorksheet(title)) {
            sheet.freezePane(0, 1);
            for (int i = 0; i < headings.size(); i++) {
                sheet.width(i, headings.get(i).kind() == CellKind.TEXT ? 24 : 18);
                sheet.value(0, i, headings.get(i).text());
                sheet.style(0, i).bold().set();
            }
            var at = new AtomicInteger();
            rows.forEach(row -> put(sheet, at.incrementAndGet(), headings, row));
        }
    }

    private static void put(Worksheet sheet, int at, List<Heading> headings, List<String> row) {
        for (int i = 0; i < headings.size(); i++) {
            var cell = row.get(i);
            if (!cell.isEmpty()) {
                switch (headings.get(i).kind()) {
                    case TEXT -> sheet.inlineString(at, i, Harmless.WRITTEN.apply(cell));
                    case NUMBER -> sheet.value(at, i, new BigDecimal(cell));
                    case DAY -> {
                        sheet.value(at, i, LocalDate.parse(cell));
                        sheet.style(at, i).format("yyyy-mm-dd").set();
                    }
                    case MOMENT -> {
                        sheet.value(at, i, CellKind.momentOf(cell));
                        sheet.style(at, i).format("yyyy-mm-dd hh:mm").set();
                    }
                }
            }
        }
        if (at % FLUSHED_TOGETHER == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public void read(byte[] file, Consumer<Cells> rows) throws Unreadable {
        refuseBombs(file);
        try (var book = opened(file);
                var all = book.getFirstSheet().openStream()) {
            if (book.isDate1904()) {
                throw new Unreadable(1, "Filen räknar dagar från 1904. Spara den i en vanlig Excel-fil.");
            }
            var left = all.iterator();
            for (var cells = next(left); cells != null; cells = next(left)) {
                if (cells.row() > MOST_ROWS + 1) {
                    throw new Unreadable(
                            MOST_ROWS + 1, "Filen har fler än " + MOST_ROWS + " rader. Dela den i flera filer.");
                }
                if (!cells.isEmpty()) {
                    rows.accept(cells);
                }
            }
        } catch (IOException e) {
            throw new Unreadable(1, NO_EXCEL);
        }
    }

    private static ReadableWorkbook opened(byte[] file) throws Unreadable {
        try {
            var book = new ReadableWorkbook(new ByteArrayInputStream(file));
            Objects.requireNonNull(book.getFirstSheet());
            return book;
        } catch (IOException | RuntimeException e) { // whatever the reader stumbles over in a file that is none
            throw new Unreadable(1, NO_EXCEL);
        }
    }

    private static @Nullable Cells next(Iterator<Row> left) throws Unreadable {
        try {
            return left.hasNext() ? cells(left.next()) : null;
        } catch (RuntimeException e) { // as above; not what becomes of a row that was read
            throw new Unreadable(1, NO_EXCEL);
        }
    }

    private static Cells cells(Row row) {
        var cells = new ArrayList<Cells.Cell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(ExcelSheet::cell).orElse(Cells.Cell.EMPTY));
        }
        return new Cells(row.getRowNum(), cells);
    }

    private static Cells.Cell cell(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new Cells.Cell(" ", null, true);
        }
        return switch (cell.getType()) {
            case NUMBER -> new Cells.Cell(cell.getRawValue(), cell.asNumber(), false);
            case STRING -> Cells.Cell.of(Harmless.AS_MEANT.apply(cell.asString()));
            case EMPTY -> Cells.Cell.EMPTY;
            default -> Cells.Cell.of(String.valueOf(cell.getRawValue()));
        };
    }

    private static void refuseBombs(byte[] file) throws Unreadable {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var left = MOST_INFLATED;
            var buffer = new byte[64 * 1024];
            var entries = java.util.Collections.list(zip.getEntries());
            for (var entry : entries) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read; left >= 0 && (read = content.read(buffer)) >= 0; ) {
                        left -= read;
                    }
                }
            }
            if (left < 0 || entries.size() > MOST_ENTRIES) {
                throw new Unreadable(1, "Filen är för stor när den packas upp. Dela den i flera filer.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(1, NO_EXCEL);
        }
    }
}
