package se.atagande.statistics.table;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.scheme.Text;

/**
 * What is told with a table beside its numbers, known without it.
 *
 * @param title what it is about, such as a survey's name
 */
@Schema(name = "AboutTable")
public record About(@Nullable Text title, @Nullable Comparison comparison) {

    public static final About NOTHING = new About(null, null);

    /** Whom those in the table are compared with: public figures. */
    @Schema(name = "TableComparison")
    public record Comparison(String population, String source, List<Share> shares) {

        public Comparison {
            shares = List.copyOf(shares);
        }
    }

    /** Of the population, so many in a thousand are of this category. */
    @Schema(name = "TableShare")
    public record Share(String dimension, String category, int perMille) {}
}
