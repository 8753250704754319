package se.atagande.statistics.month;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.initiative.Initiative;

/** A month as those see it who typed it in. */
@Schema(name = "Month")
record MonthView(
        @Schema(example = "mia-vidare-stockholm_2026-04") String id,
        @Schema(example = "stockholms-stad") String federation,
        @Schema(example = "mia-vidare-stockholm") String initiative,
        Initiative.Name initiativeName,
        @Schema(example = "2026-04", type = "string") String month,
        MonthState state,
        LocalDate opensOn,
        LocalDate dueOn,

        @Schema(description = "Past its due day and not closed.")
        boolean late,

        @Nullable Counts counts,
        @Nullable String comment,
        @Nullable LocalDate closedOn,

        @Schema(description = "Why it was opened again, oldest first.")
        List<Reopening> corrections) {

    /** When and why a closed month was opened again. */
    record Reopening(LocalDate reopenedOn, String reason) {}

    static MonthView of(Month month, Initiative initiative, LocalDate today) {
        return new MonthView(
                month.id(),
                month.federation().value(),
                month.initiative().value(),
                initiative.name(),
                month.month().toString(),
                month.state(),
                month.opensOn(),
                month.dueOn(),
                month.late(today),
                month.counts(),
                month.comment(),
                month.closedOn(),
                month.corrections().stream()
                        .map(c -> new Reopening(c.reopenedOn(), c.reason()))
                        .toList());
    }
}
