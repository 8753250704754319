package se.atagande.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A limit that ends while the workplaces are closed ends when they open. */
class RedDaysTest {

    private final RedDays redDays = new RedDays();

    @Test
    void aLimitOnAWorkingDayStays() {
        assertThat(redDays.orNextWorkingDay(LocalDate.of(2026, 11, 16))).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void aLimitOnJulaftonMovesPastChristmasAndTheWeekend() {
        assertThat(redDays.orNextWorkingDay(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void aLimitOnMidsommaraftonMovesToMonday() {
        assertThat(redDays.orNextWorkingDay(LocalDate.of(2026, 6, 19))).isEqualTo(LocalDate.of(2026, 6, 22));
    }
}
