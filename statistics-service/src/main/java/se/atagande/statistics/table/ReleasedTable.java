package se.atagande.statistics.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that passed disclosure control. The only thing with figures that leaves the service, whatever the format: it is made in one place, from what was
 * sealed, and holds nothing that may not be seen.
 */
public final class ReleasedTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param value null where it is hidden or none: the two look alike */
    public record Cell(Map<String, String> at, @Nullable Long value) {}

    /**
     * @param federations all whose figures are counted; more than one in a pooled table
     * @param threshold nothing under it is shown
     */
    public record Document(
            String release,
            String scheme,
            int schemeVersion,
            int schemeRevision,
            String federation,
            String block,
            List<String> federations,
            Text title,
            About about,
            Mode mode,
            int threshold,
            Text footnote,
            List<Dimension> dimensions,
            List<Cell> cells) {}

    private final Document document;
    private final String json;
    private final String sha256;

    private ReleasedTable(Document document, String json, String sha256) {
        this.document = document;
        this.json = json;
        this.sha256 = sha256;
    }

    /** What is written when a release is sealed. */
    public static String written(Document document) {
        return JSON.writeValueAsString(document);
    }

    /** From what was sealed, whose document is what its hash says; anything else is a fault and not a table. */
    public static ReleasedTable of(String document, String previous, String sha256) {
        var read = JSON.readValue(document, Document.class);
        if (!hash(previous, document).equals(sha256)) {
            throw new IllegalStateException("release " + read.release() + " is not what was sealed");
        }
        return new ReleasedTable(read, document, sha256);
    }

    /** SHA-256 over the hash before it in the chain and the document, in hexadecimal. */
    public static String hash(String previous, String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Document document() {
        return document;
    }

    /** Byte for byte as it was sealed. */
    public String json() {
        return json;
    }

    public String sha256() {
        return sha256;
    }
}
