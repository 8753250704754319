package se.atagande.commitments.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentFormatTest {

    @Test
    void tellsTheThreeFormatsByTheirContent() {
        assertThat(DocumentFormat.of(SampleDocuments.pdf())).contains(DocumentFormat.PDF);
        assertThat(DocumentFormat.of(SampleDocuments.docx())).contains(DocumentFormat.DOCX);
        assertThat(DocumentFormat.of(SampleDocuments.odt())).contains(DocumentFormat.ODT);
    }

    @Test
    void takesNothingElse() {
        assertThat(DocumentFormat.of(new byte[0])).isEmpty();
        assertThat(DocumentFormat.of("<html><script>alert(1)</script>".getBytes(UTF_8)))
                .isEmpty();
        assertThat(DocumentFormat.of("MZ\u0090".getBytes(UTF_8))).isEmpty();
        assertThat(DocumentFormat.of(SampleDocuments.zip("readme.txt", "hej"))).isEmpty();
        assertThat(DocumentFormat.of(SampleDocuments.zip("xl/workbook.xml", "x", "[Content_Types].xml", "y")))
                .isEmpty();
        // A spreadsheet is an OpenDocument too.
        assertThat(DocumentFormat.of(SampleDocuments.zip(
                        "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "x")))
                .isEmpty();
    }

    @Test
    void takesNoMacros() {
        assertThat(DocumentFormat.of(SampleDocuments.docxWithMacros())).isEmpty();
        assertThat(DocumentFormat.of(SampleDocuments.zip(
                        "mimetype", SampleDocuments.ODT, "content.xml", "x", "Basic/Standard/Module1.xml", "x")))
                .isEmpty();
    }

    @Test
    void takesNoFileThatWasCutOff() {
        var pdf = SampleDocuments.pdf();
        assertThat(DocumentFormat.of(Arrays.copyOf(pdf, pdf.length - 8))).isEmpty();
        var docx = SampleDocuments.docx();
        assertThat(DocumentFormat.of(Arrays.copyOf(docx, 40))).isEmpty();
    }

    @Test
    void refusesAFileThatSwellsWhenUnpacked() {
        var huge = "a".repeat(70 * 1024 * 1024);
        var packed = SampleDocuments.zip("[Content_Types].xml", "x", "word/document.xml", huge);
        assertThat(packed.length).isLessThan(1024 * 1024);
        assertThat(DocumentFormat.of(packed)).isEmpty();
    }

    @Test
    void noBytesMakeItFail() {
        var random = new Random(7);
        for (var whole : new byte[][] {SampleDocuments.docx(), SampleDocuments.odt(), SampleDocuments.pdf()}) {
            for (int n = 0; n < 300; n++) {
                var damaged = whole.clone();
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
                assertThat(DocumentFormat.of(damaged)).isNotNull();
            }
        }
    }
}
