package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole year of two offices, with what they did late, missed and forgot, comes to the report that was thought through row by row. */
class OrdinaryYearTest {

    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final Path REPORT = Path.of("src/test/resources/an-ordinary-year.md");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate OVER = LocalDate.of(2027, 2, 1);

    @TempDir
    private Path data;

    @Test
    void endsInTheExpectedReportToTheRow() throws IOException {
        var year = AnOrdinaryYear.all();
        try (var federations = TwoFederations.start(data)) {
            federations.loadDeclarations(Keeping.of("The declarations"));
            federations.live(year, TwoFederations.BEGINNING, LAST_DAY);
            federations.itIs(LAST_DAY.atTime(12, 0));
            federations.settled();
            var lastDay = federations.report();
            federations.live(year, LAST_DAY.plusDays(1), OVER);
            federations.itIs(OVER.atTime(12, 0));
            federations.settled();

            var periods = federations.periods();
            var over = federations.report();
            assertThat(periods).allSatisfy((commitment, period) -> assertThat(Standing.of(period))
                    .as("what the history of %s tells is what the report tells", commitment)
                    .isEqualTo(Standing.of(over.get(commitment))));

            var report = new YearReport(lastDay, over, periods).toString();
            if (APPROVE) {
                Files.createDirectories(REPORT.getParent());
                Files.writeString(REPORT, report);
            }
            assertThat(report)
                    .as("an-ordinary-year.md; think each row through before -Dapprove=true writes it anew")
                    .isEqualTo(Files.readString(REPORT));
        }
    }
}
