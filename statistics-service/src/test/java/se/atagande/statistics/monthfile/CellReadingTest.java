package se.atagande.statistics.monthfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.tabular.Cells;

/** Months and counts as people write them. */
class CellReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-04", "2026-04-30", "202604", "april 2026", "Apr 2026", "apr-26", " APRIL 2026 "})
    void aMonthIsReadAsItIsWritten(String text) {
        assertThat(CellReading.month(Cells.Cell.of(text))).hasValue(YearMonth.of(2026, 4));
    }

    @Test
    void aMonthIsReadFromADayOrANumberOfASpreadsheet() {
        assertThat(CellReading.month(new Cells.Cell("46113", new BigDecimal("46113"), false)))
                .hasValue(YearMonth.of(2026, 4));
        assertThat(CellReading.month(new Cells.Cell("202604", new BigDecimal("202604"), false)))
                .hasValue(YearMonth.of(2026, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026", "4", "a 2026", "juli", "20260401", "2026-02-30"})
    void whatIsNoMonthIsNone(String text) {
        assertThat(CellReading.month(Cells.Cell.of(text))).isEmpty();
    }

    @Test
    void aCountIsAWholeNumberWithinReason() {
        assertThat(CellReading.count(Cells.Cell.of(" 12 "))).isEqualTo(new CellReading.Read.Count(12));
        assertThat(CellReading.count(Cells.Cell.of("12,0"))).isEqualTo(new CellReading.Read.Count(12));
        assertThat(CellReading.count(new Cells.Cell("12", new BigDecimal("12.0"), false)))
                .isEqualTo(new CellReading.Read.Count(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-3", "−3", "tolv", "12 st", "3,5", "100001", "1e3", "1 000"})
    void whatIsNoCountSaysWhatToDo(String text) {
        assertThat(CellReading.count(Cells.Cell.of(text)))
                .isInstanceOfSatisfying(CellReading.Read.Fault.class, fault -> assertThat(fault.whatToDo())
                        .containsAnyOf("Ange ett heltal", "Fyll i antalet"));
    }

    @Test
    void aPersonsNumberIsSeenWhereverItStands() {
        assertThat(CellReading.namesAPerson(Cells.Cell.of("19121212-1212"))).isTrue();
        assertThat(CellReading.namesAPerson(Cells.Cell.of("121212-1212"))).isTrue();
        assertThat(CellReading.namesAPerson(Cells.Cell.of("2026-04"))).isFalse();
    }
}
