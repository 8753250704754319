package se.atagande.deviations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** When the routine's half-yearly review is due, over two years. */
class HalfTest {

    @Test
    void everyDayOfTwoYearsIsInOneHalfAndEachIsOverTheDayAfterItsLast() {
        var halves = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .collect(Collectors.groupingBy(HalfTest::halfOf));
        assertThat(halves.keySet()).containsExactlyInAnyOrder("2026-H1", "2026-H2", "2027-H1", "2027-H2");
        assertThat(Half.of("2026-H1").last()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Half.of("2026-H2").first()).isEqualTo(LocalDate.of(2026, 7, 1));
        halves.forEach((half, days) -> {
            assertThat(Half.of(half).first()).isEqualTo(days.getFirst());
            assertThat(Half.of(half).last()).isEqualTo(days.getLast());
        });
        assertThatThrownBy(() -> Half.of("våren")).isInstanceOf(DateTimeException.class);
    }

    private static String halfOf(LocalDate day) {
        return day.getYear() + (day.getMonthValue() <= 6 ? "-H1" : "-H2");
    }
}
