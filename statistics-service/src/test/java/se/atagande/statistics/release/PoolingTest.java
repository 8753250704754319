package se.atagande.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.scheme.Audience;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Counted;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Text;
import se.atagande.statistics.table.ReleasedTable;
import se.atagande.statistics.table.SampleTable;

/** What a joint table stands on, by what three federations have published: 25 who started, 10 women and 15 men of them; who ended is hidden. */
class PoolingTest {

    private static Text text(String text) {
        return new Text(text, text);
    }

    private static Dimension dimension(String id, boolean total, String... categories) {
        return new Dimension(
                id,
                text(id),
                total,
                false,
                List.of(categories).stream()
                        .map(it -> new Category(it, text(it), it.equals("other"), List.of()))
                        .toList());
    }

    private static Scheme pooled(int threshold) {
        return new Scheme(
                "pooled",
                1,
                0,
                text("Pooled"),
                Audience.PUBLIC,
                false,
                new Rules(Mode.ROUND5, threshold, 4, false),
                new Counted("participants", "participants-by-gender", true, List.of()),
                List.of(
                        dimension("measure", false, "started", "ended"),
                        dimension("gender", true, "women", "men", "other")),
                null,
                null);
    }

    private static List<ReleasedTable> published(String... federations) {
        return List.of(federations).stream()
                .map(it -> SampleTable.of(it, "2026-04"))
                .toList();
    }

    private static Alternative standing(int threshold, String... federations) {
        return Pooling.standing(pooled(threshold), published(federations), List.of());
    }

    @Test
    void whatThreeShowStandsAndWhatTheyHideDoesNot() {
        var three = standing(5, "a", "b", "c");
        assertThat(three.shown()).as("all, women and men who started").isEqualTo(3);
        assertThat(three.of()).as("never the third by itself").isEqualTo(6);
        assertThat(three.known()).as("nobody knows before the joint proof").isFalse();
    }

    @Test
    void twoFederationsAreTooFew() {
        assertThat(standing(5, "a", "b").shown()).isZero();
    }

    /** 10 rounded may be 8: without the largest there are sixteen women, twenty-six men. */
    @Test
    void withoutTheLargestThereMustBeEnough() {
        assertThat(standing(16, "a", "b", "c").shown()).isEqualTo(3);
        assertThat(standing(17, "a", "b", "c").shown()).isEqualTo(2);
        assertThat(standing(27, "a", "b", "c").shown()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsRankedAfterWhatIs() {
        var counted = new Alternative(Alternative.Kind.LONGER, null, List.of(), "2026-Q2", 1, 18);
        var ranked = new Alternative.Ranked(counted, List.of(standing(5, "a", "b", "c"), counted));
        assertThat(ranked.alternatives()).extracting(Alternative::known).containsExactly(true, false);
    }
}
