package se.atagande.commitments.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The report as a Word document with real headings, and tables whose heading rows are said to be so. */
final class ReportWord {

    private static final int[] HEADING_SIZES = {40, 30, 24}; // half points

    private ReportWord() {}

    static byte[] of(FollowUp report) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            headings(document);
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(ReportWords.title(report));
            properties.getUnderlyingProperties().setLanguageProperty("sv-SE");
            heading(document, 1, ReportWords.title(report));
            paragraph(document, ReportWords.asOf(report), false);
            heading(document, 2, "Sammanfattning");
            table(
                    document,
                    List.of("Läge", "Antal"),
                    report.states().entrySet().stream()
                            .map(it -> List.of(
                                    ReportWords.state(it.getKey()),
                                    it.getValue().toString()))
                            .toList());
            heading(document, 2, "Inte hållna, delvis hållna och försenade");
            if (report.missed().isEmpty()) {
                paragraph(document, "Inget åtagande är försenat, delvis hållet eller inte hållet.", false);
            } else {
                table(
                        document,
                        List.of("Åtagande", "Läge", "Skäl"),
                        report.missed().stream()
                                .map(it -> List.of(
                                        it.number() + ". " + it.title().sv(),
                                        ReportWords.state(it.state()),
                                        it.reason().sv()))
                                .toList());
            }
            for (var part : report.federations()) {
                heading(document, 2, part.name().sv());
                part.commitments().forEach(it -> commitment(document, it));
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void commitment(XWPFDocument document, FollowUp.Row it) {
        heading(document, 3, it.number() + ". " + it.title().sv());
        paragraph(document, "”" + it.sentence() + "”", false);
        paragraph(document, ReportWords.verdict(it), true);
        if (it.facts().isEmpty()) {
            paragraph(document, "Inga händelser.", false);
            return;
        }
        table(
                document,
                List.of("Dag", "Vad", "Räknas", "Händelsens id"),
                it.facts().stream()
                        .map(fact -> List.of(
                                fact.day().toString(),
                                fact.words().sv(),
                                ReportWords.role(fact.role()),
                                ReportWords.event(fact)))
                        .toList());
    }

    private static void heading(XWPFDocument document, int level, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.setKeepNext(true);
        paragraph.createRun().setText(words);
    }

    private static void paragraph(XWPFDocument document, String words, boolean bold) {
        var run = document.createParagraph().createRun();
        run.setBold(bold);
        run.setText(words);
    }

    private static void table(XWPFDocument document, List<String> headings, List<List<String>> rows) {
        var table = document.createTable(rows.size() + 1, headings.size());
        table.setWidth("100%");
        fill(table, 0, headings, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table, i + 1, rows.get(i), false);
        }
        document.createParagraph();
    }

    private static void fill(XWPFTable table, int row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            var run = table.getRow(row).getCell(i).getParagraphs().getFirst().createRun();
            run.setBold(bold);
            run.setText(cells.get(i));
        }
    }

    /** Word knows headings by their style's name and outline level. */
    private static void headings(XWPFDocument document) {
        var styles = document.createStyles();
        for (int level = 1; level <= HEADING_SIZES.length; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            var run = style.addNewRPr();
            run.addNewB();
            run.addNewSz().setVal(BigInteger.valueOf(HEADING_SIZES[level - 1]));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
