package se.atagande.contracts.statistics;

import java.time.YearMonth;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** A closed month has a comment to be talked about, whatever its figures. The words stay where they were written. */
public record MonthCommented(FederationId federation, InitiativeId initiative, YearMonth month)
        implements StatisticsEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.statistics.month-commented.v1";

    @Override
    public String subject() {
        return initiative.value() + "_" + month;
    }
}
