package se.atagande.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out as a file comes back the same, and nothing in a file is worked out or swells. */
class SheetTest {

    private static final List<Heading> COLUMNS = List.of(
            new Heading("Text", CellKind.TEXT),
            new Heading("Antal", CellKind.NUMBER),
            new Heading("Dag", CellKind.DAY),
            new Heading("När", CellKind.MOMENT));

    private static final List<String> NASTY = List.of(
            "=1+1",
            "'=1+1",
            "''=1",
            "+46 8",
            "-5",
            "@SUM(A1)",
            "\tmed tabb",
            "＝1",
            "' citat",
            "'",
            "a;b,c\"d\"",
            "två\nrader",
            " blank först",
            "blank sist ",
            "åäö ÅÄÖ é 😀",
            "00123",
            "1e5",
            "2026-05-12",
            "TRUE",
            "<b>&amp;</b>",
            "_x000D_",
            "#DIV/0!");

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whateverStandsInACellComesBackTheSame(FileFormat format) throws Exception {
        var rows = Stream.concat(
                        NASTY.stream().map(it -> List.of(it, "7", "2026-05-12", "2026-05-12 09:00")),
                        Stream.of(
                                List.of("x", "0", "1900-03-01", "2026-03-29 03:30"),
                                List.of("x", "999", "9999-12-31", "2026-10-25 02:30"),
                                List.of("x", "", "", "2026-05-12 23:59:59")))
                .toList();

        assertThat(read(format, written(format, rows))).isEqualTo(rows);
    }

    @Test
    void noCellOfACsvFileBeginsAsAFormulaDoes() throws Exception {
        var file = new String(
                written(
                        FileFormat.CSV,
                        NASTY.stream().map(it -> List.of(it, "", "", "")).toList()),
                UTF_8);

        assertThat(file).startsWith("\uFEFFText;Antal;Dag;När\r\n");
        assertThat(file.lines().skip(1)).noneMatch(line -> line.matches("\"?[=+\\-@\t＝].*"));
    }

    @Test
    void aFormulaInAnExcelFileIsToldAndNeverWorkedOut() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "x", "1.0");
                var sheet = book.newWorksheet("a")) {
            sheet.value(0, 0, "Text");
            sheet.formula(1, 0, "HYPERLINK(\"http://localhost\")");
        }
        var found = new ArrayList<Cells>();
        new ExcelSheet().read(out.toByteArray(), found::add);

        assertThat(found.getLast().at(0).formula()).isTrue();
    }

    @Test
    void aFileThatSwellsIsNotOpened() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 400; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> new ExcelSheet().read(out.toByteArray(), row -> {}))
                .isInstanceOf(Sheet.Unreadable.class)
                .hasMessageContaining("för stor");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void takesAHundredThousandRowsAndNotOneMore(FileFormat format) throws Exception {
        var rows = IntStream.rangeClosed(1, Sheet.MOST_ROWS)
                .mapToObj(i -> List.of("rad " + i, "7", "2026-05-12", "2026-05-12 09:00"))
                .toList();
        var count = new int[1];
        format.sheet().read(written(format, rows), row -> count[0]++);

        assertThat(count[0]).isEqualTo(Sheet.MOST_ROWS + 1);
        var more = new ArrayList<>(rows);
        more.add(rows.getFirst());
        assertThatThrownBy(() -> format.sheet().read(written(format, more), row -> {}))
                .isInstanceOf(Sheet.Unreadable.class);
    }

    @Test
    void whatIsNoTableIsToldInWords() {
        assertThatThrownBy(() -> new CsvSheet().read(new byte[] {(byte) 0xe5, (byte) 0xe4}, row -> {}))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> new CsvSheet().read("Text\n\"öppen".getBytes(UTF_8), row -> {}))
                .hasMessageContaining("citattecken");
        assertThatThrownBy(() -> new ExcelSheet().read("PK\3\4 nej".getBytes(UTF_8), row -> {}))
                .hasMessageContaining("Excel");
    }

    @Test
    void csvIsReadInTheCharactersItWasSavedIn() throws Exception {
        var table = "Månad;Antal\r\nMälardalen;5\r\n";
        for (var unicode : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            assertThat(read(FileFormat.CSV.sheet(), ("\uFEFF" + table).getBytes(Charset.forName(unicode))))
                    .as(unicode)
                    .containsExactly(List.of("Månad", "Antal"), List.of("Mälardalen", "5"));
        }
        var old = table.getBytes(Charset.forName("windows-1252"));
        assertThat(read(FileFormat.CSV.forgivingSheet(), old))
                .containsExactly(List.of("Månad", "Antal"), List.of("Mälardalen", "5"));
        assertThatThrownBy(() -> read(FileFormat.CSV.sheet(), old)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read(FileFormat.CSV.forgivingSheet(), new byte[] {(byte) 0xff, (byte) 0xfe, 65}))
                .isInstanceOf(Sheet.Unreadable.class);
    }

    private static List<List<String>> read(Sheet sheet, byte[] file) throws Exception {
        var rows = new ArrayList<List<String>>();
        sheet.read(
                file, row -> rows.add(row.cells().stream().map(Cells.Cell::text).toList()));
        return rows;
    }

    private static byte[] written(FileFormat format, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        format.sheet().write(out, "Prov", COLUMNS, rows.stream());
        return out.toByteArray();
    }

    private static List<List<String>> read(FileFormat format, byte[] file) throws Exception {
        var rows = new ArrayList<List<String>>();
        format.sheet()
                .read(
                        file,
                        row -> rows.add(IntStream.range(0, 4)
                                .mapToObj(i -> row.at(i).as(COLUMNS.get(i).kind()))
                                .toList()));
        return rows.subList(1, rows.size());
    }
}
