package se.atagande.deviations.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** What a file told beside what it shows. */
class CleanFileTest {

    @Test
    void aPdfLosesItsAuthor() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Vindil");
            document.save(out);
        }
        var clean = CleanFile.of(out.toByteArray());
        try (var document = Loader.loadPDF(clean.content())) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }
}
