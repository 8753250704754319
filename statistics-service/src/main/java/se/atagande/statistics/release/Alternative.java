package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.scheme.Text;

/**
 * What could be published instead of a table, and how many numbers of it would be shown.
 *
 * @param dimension which the merged categories are of; null where nothing is merged
 * @param merged the categories that are told as one; empty where nothing is merged
 * @param block the longer time; null where it is the table's own
 * @param shown so many numbers would be shown
 * @param of of so many that it has
 * @param with the other federations of a joint table; otherwise empty
 * @param known whether it is certain; of a joint table that is not out nobody knows, and {@code shown} is how many stand on enough people by what is published
 */
record Alternative(
        Kind kind,
        @Nullable Text dimension,
        List<Text> merged,
        @Nullable String block,
        int shown,
        int of,
        List<String> with,
        boolean known) {

    Alternative(Kind kind, @Nullable Text dimension, List<Text> merged, @Nullable String block, int shown, int of) {
        this(kind, dimension, merged, block, shown, of, List.of(), true);
    }

    /** What is certain first; then most of its numbers shown, then most numbers; else as they were found. */
    static final Comparator<Alternative> BEST = Comparator.<Alternative>comparingInt(a -> a.known ? 0 : 1)
            .thenComparingDouble(a -> a.of == 0 ? 0 : -(double) a.shown / a.of)
            .thenComparing(
                    Comparator.<Alternative>comparingInt(Alternative::shown).reversed());

    /** In what it differs from the table. */
    @Schema(name = "AlternativeKind")
    enum Kind {
        /** Not at all: the table itself, to compare with. */
        AS_IT_IS,
        /** Two neighbouring categories told as one. */
        MERGED,
        /** A quarter for a month, a half-year for a quarter, a year for a half-year. */
        LONGER,
        /** Every number to the nearest 5. */
        ROUNDED,
        /** Counted together with other federations. */
        POOLED
    }

    Alternative {
        merged = List.copyOf(merged);
        with = List.copyOf(with);
    }

    /** Ranked, with what the table itself would show today. */
    @Schema(name = "Alternatives")
    record Ranked(Alternative table, List<Alternative> alternatives) {

        Ranked {
            alternatives = alternatives.stream().sorted(BEST).toList();
        }

        Ranked plus(List<Alternative> more) {
            return new Ranked(
                    table,
                    java.util.stream.Stream.concat(alternatives.stream(), more.stream())
                            .toList());
        }
    }
}
