package se.atagande.commitments.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The report as a tagged PDF that keeps PDF/UA-1: read aloud in order, with its fonts within. Nothing is fetched while it is set. */
final class ReportPdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    static byte[] of(FollowUp report) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .withProducer("Åtagande")
                    .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                    .useFont(() -> font("LiberationSans-Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("LiberationSans-Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true)
                    .useFont(() -> font("LiberationSans-Italic"), "Liberation Sans", 400, FontStyle.ITALIC, true)
                    .useFont(() -> font("LiberationMono-Regular"), "Liberation Mono", 400, FontStyle.NORMAL, true)
                    .withHtmlContent(ReportHtml.of(report), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(ReportPdf.class.getResourceAsStream("/liberation/" + name + ".ttf"));
    }
}
