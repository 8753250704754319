package se.atagande.deviations.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.DeviationFeature;

/** Each outcome is kept as long as its rule says, to the day, over two years and the changes of the clocks in them; the store finds them. */
class RetentionTest extends DeviationFeature {

    private static final Map<String, Integer> MONTHS =
            Map.of("MEASURE_TAKEN", 24, "NO_MEASURE_NEEDED", 24, "HANDED_OVER", 24, "DISMISSED", 12);

    @Autowired
    @SuppressWarnings("NullAway")
    private Retention retention;

    private List<String> due(LocalDate day) {
        return retention.due(new FederationId("taby"), day).stream()
                .map(found -> found.state().id())
                .toList();
    }

    private String closed(LocalDate on, String outcome) {
        nowIs(on + "T10:00:00Z");
        var handler = as("case-handler:taby");
        var id = reported("taby", "Något hände.").id();
        post("deviations/" + id + "/acknowledgement", handler, "");
        post("deviations/" + id + "/entries", handler, "{\"kind\":\"IMMEDIATE_MEASURE\",\"text\":\"Gjort.\"}");
        assertThat(post(
                        "deviations/" + id + "/closing",
                        handler,
                        "{\"outcome\":\"" + outcome + "\",\"recipient\":\"OTHER\",\"answer\":\"Tack.\"}"))
                .hasStatusOk();
        return id;
    }

    /** A day that the last month does not have ends with the day after it: rather a day too long than too short. */
    private static LocalDate end(LocalDate closedOn, int months) {
        var end = closedOn.plusMonths(months);
        return end.getDayOfMonth() < closedOn.getDayOfMonth() ? end.plusDays(1) : end;
    }

    @Test
    void eachOutcomeIsDueOnItsDayAndNotTheDayBefore() {
        var ends = new HashMap<String, LocalDate>();
        for (var on : List.of(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 29), // the four changes of the clocks
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2027, 3, 28),
                LocalDate.of(2027, 10, 31),
                LocalDate.of(2024, 2, 29))) { // a day that the year after does not have
            MONTHS.forEach((outcome, months) -> ends.put(closed(on, outcome), end(on, months)));
        }
        ends.values().stream().distinct().forEach(end -> {
            assertThat(due(end))
                    .as("on %s", end)
                    .containsExactlyInAnyOrderElementsOf(ends.entrySet().stream()
                            .filter(entry -> !entry.getValue().isAfter(end))
                            .map(Map.Entry::getKey)
                            .toList());
            assertThat(due(end.minusDays(1)))
                    .as("the day before %s", end)
                    .containsExactlyInAnyOrderElementsOf(ends.entrySet().stream()
                            .filter(entry -> entry.getValue().isBefore(end))
                            .map(Map.Entry::getKey)
                            .toList());
        });
        assertThat(due(LocalDate.of(2025, 2, 28))).isEmpty();
        assertThat(due(LocalDate.of(2025, 3, 1))).hasSize(1);
    }
}
