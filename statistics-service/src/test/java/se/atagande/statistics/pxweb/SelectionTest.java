package se.atagande.statistics.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.table.Cut;
import se.atagande.statistics.table.SampleTable;

/** What is chosen of a table is a part of it, as PxWeb understands the words. */
class SelectionTest {

    private static final Cut WHOLE = Cut.whole(SampleTable.of("sodertalje", "2026-04"));

    private static List<List<String>> chosen(Map<String, List<String>> parameters) {
        return Selection.of(parameters).from(WHOLE).axes().stream()
                .map(it -> it.codes())
                .toList();
    }

    @Test
    void nothingChosenIsEverything() {
        assertThat(Selection.of(Map.of("outputFormat", List.of("px")))
                        .from(WHOLE)
                        .places())
                .hasSize(18);
    }

    @Test
    void whatIsNotNamedIsSummedOverWhereTheTableHasTheSum() {
        assertThat(chosen(Map.of("valueCodes[gender]", List.of("women,men"))))
                .containsExactly(List.of("started", "ended"), List.of("total"), List.of("women", "men"));
    }

    @Test
    void aStarIsAllAndParametersMayComeTwice() {
        assertThat(chosen(Map.of(
                        "valueCodes[initiative]",
                        List.of("*"),
                        "valueCodes[measure]",
                        List.of("ended", "started"),
                        "valueCodes[tid]",
                        List.of("2026-04"))))
                .containsExactly(
                        List.of("started", "ended"), List.of("total", "ratt-stod", "ratt-stod-2"), List.of("total"));
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> chosen(Map.of("valueCodes[kön]", List.of("women"))))
                .isInstanceOf(ProblemException.class);
        // Never shown by itself, so it cannot be asked for either.
        assertThatThrownBy(() -> chosen(Map.of("valueCodes[gender]", List.of("other"))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> chosen(Map.of("valueCodes[tid]", List.of("2026-05"))))
                .isInstanceOf(ProblemException.class);
    }
}
