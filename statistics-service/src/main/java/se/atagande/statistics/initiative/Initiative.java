package se.atagande.statistics.initiative;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/**
 * Something a federation finances (insats), from its first day to its last; an ended one stays readable.
 *
 * @param id also its {@link InitiativeId}
 * @param to last day; null while no end is decided
 */
public record Initiative(
        String id,
        FederationId federation,
        Name name,
        LocalDate from,
        @Nullable LocalDate to) {

    /** What it is called. */
    public record Name(String sv, String en) {}

    public InitiativeId initiativeId() {
        return new InitiativeId(id);
    }

    /** Whether some day of the month lies in its life. */
    public boolean livesIn(YearMonth month) {
        return !month.isBefore(YearMonth.from(from)) && (to == null || !month.isAfter(YearMonth.from(to)));
    }

    /** The months of its life before this one, oldest first. */
    public List<YearMonth> monthsBefore(YearMonth month) {
        return Stream.iterate(YearMonth.from(from), m -> m.isBefore(month) && livesIn(m), m -> m.plusMonths(1))
                .toList();
    }
}
