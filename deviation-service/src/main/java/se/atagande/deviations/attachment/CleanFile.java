package se.atagande.deviations.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.http.MediaType;
import se.atagande.rest.ProblemException;

/**
 * A picture or a PDF without what it tells of camera, place, time and maker. A picture is drawn anew, upright as its camera held it, so nothing but its points
 * is left; a PDF loses its information, its XMP metadata, its embedded files and its scripts.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CleanFile(String mediaType, byte[] content) {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    /** A picture of a few bytes can unpack to gigabytes. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 2400;
    private static final double QUALITY = 0.85;

    static CleanFile of(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            throw refused("size", "Skicka en fil på högst 5 MB.");
        }
        try {
            if (starts(file, 0xFF, 0xD8, 0xFF)) {
                return picture(file, "jpg", MediaType.IMAGE_JPEG_VALUE);
            }
            if (starts(file, 0x89, 'P', 'N', 'G')) {
                return picture(file, "png", MediaType.IMAGE_PNG_VALUE);
            }
            if (starts(file, '%', 'P', 'D', 'F')) {
                return pdf(file);
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException problem) {
                throw problem;
            }
            throw refused(
                    "unreadable",
                    "Filen går inte att läsa. Öppna den själv och spara den på nytt, eller ta en skärmbild.");
        }
        throw refused("type", "Skicka en bild (JPEG eller PNG) eller en PDF.");
    }

    private static CleanFile picture(byte[] file, String format, String mediaType) throws IOException {
        notHuge(file);
        var out = new ByteArrayOutputStream();
        var drawn = Thumbnails.of(new ByteArrayInputStream(file)).scale(1).asBufferedImage();
        var longest = Math.max(drawn.getWidth(), drawn.getHeight());
        Thumbnails.of(drawn)
                .scale(Math.min(1.0, (double) LONGEST_SIDE / longest))
                .imageType("jpg".equals(format) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                .outputFormat(format)
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return new CleanFile(mediaType, out.toByteArray());
    }

    private static void notHuge(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw refused("size", "Bilden är för stor. Skicka den i mindre format.");
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static CleanFile pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            var catalog = document.getDocumentCatalog();
            catalog.setMetadata(null);
            catalog.setOpenAction(null);
            catalog.setActions(null);
            List.of(COSName.getPDFName("Names"), COSName.getPDFName("PieceInfo"), COSName.AF)
                    .forEach(catalog.getCOSObject()::removeItem);
            for (var page : document.getPages()) {
                page.setMetadata(null);
                page.setAnnotations(List.of());
                page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
                var resources = page.getResources();
                if (resources != null) {
                    for (var name : resources.getXObjectNames()) {
                        resources.getXObject(name).getCOSObject().removeItem(COSName.METADATA);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new CleanFile(MediaType.APPLICATION_PDF_VALUE, out.toByteArray());
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static ProblemException refused(String code, String message) {
        return ProblemException.invalid("/file", code, message);
    }
}
