package se.atagande.statistics.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.proof.Rules;

/**
 * A table that may be published, in one version.
 *
 * @param revision how many changes of the federations it is for are in force; 0 as it stands in the file
 * @param sensitive personal data of GDPR article 9: nothing under 10 is shown, and nobody can be proved to exist
 * @param open why nothing of it is hidden: it counts no persons; null where it counts persons
 * @param share the dimension of whose sum each number is told as a part too; null where none is
 */
public record Scheme(
        String id,
        int version,
        int revision,
        Text title,
        Audience audience,
        boolean sensitive,
        Rules rules,
        Counted counts,
        List<Dimension> dimensions,
        @Nullable Text open,
        @Nullable String share) {

    private static final int LEAST = 5;
    private static final int LEAST_SENSITIVE = 10;
    private static final int LEAST_WIDTH = 4;

    public Scheme {
        dimensions = List.copyOf(dimensions);
        if (share != null && dimensions.stream().noneMatch(d -> d.id().equals(share) && d.total())) {
            throw new IllegalArgumentException(
                    "scheme " + id + ": share " + share + " (expected: one of its dimensions, with a sum)");
        }
        if (open != null && (sensitive || counts.pooled() || share != null)) {
            throw new IllegalArgumentException(
                    "scheme " + id + ": open (expected: neither sensitive nor pooled, and no share)");
        }
        var least = sensitive ? LEAST_SENSITIVE : LEAST;
        if (open == null && (rules.threshold() < least || rules.width() < LEAST_WIDTH)) {
            throw new IllegalArgumentException("scheme " + id + ": threshold " + rules.threshold() + ", width "
                    + rules.width() + " (expected: at least " + least + " and " + LEAST_WIDTH + ")");
        }
        if (counts.pooled() && dimensions.stream().anyMatch(Dimension::fromFigures)) {
            throw new IllegalArgumentException(
                    "scheme " + id + ": pooled with categories from figures (expected: categories that all have)");
        }
    }

    /** One that counts persons, and tells no part of a sum. */
    public Scheme(
            String id,
            int version,
            int revision,
            Text title,
            Audience audience,
            boolean sensitive,
            Rules rules,
            Counted counts,
            List<Dimension> dimensions) {
        this(id, version, revision, title, audience, sensitive, rules, counts, dimensions, null, null);
    }

    /** With a threshold that is at least this. */
    Scheme raised(int threshold, int changes) {
        return new Scheme(
                id,
                version,
                changes,
                title,
                audience,
                sensitive,
                new Rules(rules.mode(), Math.max(rules.threshold(), threshold), rules.width(), rules.deniable()),
                counts,
                dimensions,
                open,
                share);
    }

    /** As a footnote names it. */
    public String edition() {
        return id + " v" + version + (revision == 0 ? "" : "." + revision);
    }

    /** Whether tables of both may be sealed of the same people: they count the same figures, or one of them says how the two hang together. */
    public boolean linkedWith(Scheme other) {
        return counts.of().equals(other.counts.of())
                || counts.linked().contains(other.counts.of())
                || other.counts.linked().contains(counts.of());
    }
}
