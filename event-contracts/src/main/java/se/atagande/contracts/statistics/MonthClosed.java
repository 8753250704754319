package se.atagande.contracts.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** The participant counts by gender of one initiative and month are complete. Holds no counts: those leave only as released tables. */
public record MonthClosed(FederationId federation, InitiativeId initiative, YearMonth month, LocalDate closedOn)
        implements StatisticsEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.statistics.month-closed.v1";

    @Override
    public String subject() {
        return initiative.value() + "_" + month;
    }
}
