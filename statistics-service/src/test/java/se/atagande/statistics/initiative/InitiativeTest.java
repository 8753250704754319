package se.atagande.statistics.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FederationId;

/** An initiative lives from its first day to its last, if there is one. */
class InitiativeTest {

    private static final Initiative.Name NAME = new Initiative.Name("Rätt stöd för mig!", "The right support for me");

    private static Initiative from(LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return new Initiative("ratt-stod-for-mig", new FederationId("stockholms-stad"), NAME, from, to);
    }

    @Test
    void livesInEveryMonthThatItTouches() {
        var project = from(LocalDate.of(2019, 9, 15), LocalDate.of(2022, 8, 1));
        assertThat(project.livesIn(YearMonth.of(2019, 8))).isFalse();
        assertThat(project.livesIn(YearMonth.of(2019, 9))).isTrue();
        assertThat(project.livesIn(YearMonth.of(2022, 8))).isTrue();
        assertThat(project.livesIn(YearMonth.of(2022, 9))).isFalse();
        assertThat(project.monthsBefore(YearMonth.of(2026, 1)))
                .hasSize(36)
                .startsWith(YearMonth.of(2019, 9))
                .endsWith(YearMonth.of(2022, 8));
    }

    @Test
    void withoutALastDayItLivesOn() {
        var running = from(LocalDate.of(2025, 11, 1), null);
        assertThat(running.monthsBefore(YearMonth.of(2026, 2)))
                .containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
        assertThat(running.monthsBefore(YearMonth.of(2025, 11))).isEmpty();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        var command = new RegisterInitiative(
                "mia",
                "stockholms-stad",
                new RegisterInitiative.Name("MIA", "MIA"),
                LocalDate.of(2020, 6, 1),
                LocalDate.of(2020, 5, 31));
        assertThat(command.decide()).isEqualTo(new RegistrationOutcome.EndsBeforeItBegins());
    }
}
