package se.atagande.statistics.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.scheme.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that passed disclosure control. The only thing with figures that leaves the service, whatever the format: it is made in one place, from what was
 * sealed, and holds nothing that may not be seen.
 */
public final class ReleasedTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param value null where it is hidden or none: the two look alike
     * @param share what part of its sum it is; null where that is not told
     */
    public record Cell(
            Map<String, String> at,
            @Nullable Long value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Share share) {

        public Cell(Map<String, String> at, @Nullable Long value) {
            this(at, value, null);
        }
    }

    /**
     * @param federations all whose figures are counted; more than one in a pooled table
     * @param threshold nothing under it is shown; 0 where it counts no persons and hides nothing
     * @param share the dimension of whose sum each number is told as a part too; null where none is
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

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String share,

            List<Dimension> dimensions,
            List<Cell> cells) {

        /** The same with the part of its sum beside each number that is one. */
        public Document withShares() {
            if (share == null) {
                return this;
            }
            var values = new HashMap<Map<String, String>, Long>();
            cells.forEach(cell -> {
                if (cell.value() != null) {
                    values.put(cell.at(), cell.value());
                }
            });
            return new Document(
                    release,
                    scheme,
                    schemeVersion,
                    schemeRevision,
                    federation,
                    block,
                    federations,
                    title,
                    about,
                    mode,
                    threshold,
                    footnote,
                    share,
                    dimensions,
                    cells.stream()
                            .map(cell -> new Cell(cell.at(), cell.value(), share(cell, share, values)))
                            .toList());
        }

        private @Nullable Share share(Cell cell, String along, Map<Map<String, String>, Long> values) {
            if (Shape.TOTAL.equals(cell.at().get(along))) {
                return Share.ofAll(cell.value());
            }
            var sum = new HashMap<>(cell.at());
            sum.put(along, Shape.TOTAL);
            return Share.of(cell.value(), values.get(sum), mode, threshold);
        }
    }

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
