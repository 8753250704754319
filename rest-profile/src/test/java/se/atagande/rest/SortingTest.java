package se.atagande.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;

class SortingTest {

    private static final Comparator<String> BY_LETTER = Comparator.naturalOrder();
    private static final Comparator<String> BY_LENGTH = Comparator.comparing(String::length);

    @Test
    void aMinusTurnsTheOrderRound() {
        assertThat(Sorting.by("day", "day", "held.on")).isEqualTo(Sort.by("held.on", "_id"));
        assertThat(Sorting.by("-day", "day", "held.on")).isEqualTo(Sort.by(Sort.Direction.DESC, "held.on", "_id"));
        assertThat(List.of("b", "c", "a").stream().sorted(Sorting.by("-letter", "letter", BY_LETTER)))
                .containsExactly("c", "b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--length", "Length", "colour"})
    void whatTheListDoesNotSortByIsRefusedWithWhatItDoes(String asked) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Sorting.by(asked, Map.of("letter", BY_LETTER, "length", BY_LENGTH)))
                .satisfies(refused -> assertThat(refused.getBody().getProperties())
                        .containsEntry(
                                "errors",
                                List.of(new FieldProblem(
                                        "/sort", "sort", "Sortera med length, -length, letter eller -letter."))));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Sorting.direction(asked, "day"));
    }
}
