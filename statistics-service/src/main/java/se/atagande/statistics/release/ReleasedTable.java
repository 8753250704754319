package se.atagande.statistics.release;

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
final class ReleasedTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param value null where it is hidden or none: the two look alike */
    record Cell(Map<String, String> at, @Nullable Long value) {}

    /**
     * @param federations all whose figures are counted; more than one in a pooled table
     * @param threshold nothing under it is shown
     */
    record Document(
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
    static String written(Document document) {
        return JSON.writeValueAsString(document);
    }

    /** From a sealed release whose document is what its hash says; anything else is a fault and not a table. */
    static ReleasedTable of(Release release) {
        var sealed = release.sealed();
        if (sealed == null || release.state() != Release.State.SEALED) {
            throw new IllegalStateException("release " + release.id() + " is not sealed");
        }
        if (!hash(sealed.previous(), sealed.document()).equals(sealed.sha256())) {
            throw new IllegalStateException("release " + release.id() + " is not what was sealed");
        }
        return new ReleasedTable(JSON.readValue(sealed.document(), Document.class), sealed.document(), sealed.sha256());
    }

    /** SHA-256 over the hash before it in the chain and the document, in hexadecimal. */
    static String hash(String previous, String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Document document() {
        return document;
    }

    /** Byte for byte as it was sealed. */
    String json() {
        return json;
    }

    String sha256() {
        return sha256;
    }
}
