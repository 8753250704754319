package se.atagande.commitments.supplier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** The formats in which a policy document is taken, told by what is in the file: a name or a declared type proves nothing. */
enum DocumentFormat {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("odt", "application/vnd.oasis.opendocument.text");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** A document is unpacked to see what it is; one that swells beyond this is no policy document. */
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    private final String suffix;
    private final String mediaType;

    DocumentFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty where it is none of the three, is damaged, or holds macros. */
    static Optional<DocumentFormat> of(byte[] file) {
        if (startsWith(file, "%PDF-".getBytes(US_ASCII))) {
            var end = new String(file, Math.max(0, file.length - 2048), Math.min(file.length, 2048), ISO_8859_1);
            return end.contains("%%EOF") ? Optional.of(PDF) : Optional.empty();
        }
        return startsWith(file, ZIP) ? packed(file) : Optional.empty();
    }

    private static Optional<DocumentFormat> packed(byte[] file) {
        var names = new HashSet<String>();
        var mimetype = "";
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var buffer = new byte[8192];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.isEmpty() && entry.getName().equals("mimetype")) {
                    var content = zip.readNBytes(200);
                    mimetype = new String(content, US_ASCII);
                }
                names.add(entry.getName());
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        if (names.stream().anyMatch(DocumentFormat::macro)) {
            return Optional.empty();
        }
        if (mimetype.equals(ODT.mediaType) && names.contains("content.xml")) {
            return Optional.of(ODT);
        }
        return names.contains("[Content_Types].xml") && names.contains("word/document.xml")
                ? Optional.of(DOCX)
                : Optional.empty();
    }

    private static boolean macro(String name) {
        return name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/");
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && java.util.Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
