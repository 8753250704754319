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

        @Schema(description = "Women and men are not evenly there (outside 40 to 60 per cent): say why before closing.")
        boolean uneven,

        @Schema(description = "How many would be there by the month before; null where that has no counts.") @Nullable Balance balance,

        @Schema(description = "Why it was opened again, oldest first.")
        List<Reopening> corrections,

        @Schema(description = "Earlier months that were corrected, from which this one was worked out anew.")
        List<Followed> rederivations) {

    /** What the month before, started and ended make together. */
    @Schema(name = "MonthBalance")
    record Balance(Counts.Split expected, boolean agrees) {}

    /** An earlier month was corrected, and this one followed. */
    @Schema(name = "MonthFollowed")
    record Followed(
            @Schema(example = "2026-03", type = "string") String month, LocalDate day, Counts before) {}

    /** When and why a closed month was opened again. */
    record Reopening(LocalDate reopenedOn, String reason) {}

    static MonthView of(Month month, @Nullable Counts monthBefore, Initiative initiative, LocalDate today) {
        var counts = month.counts();
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
                counts,
                month.comment(),
                month.closedOn(),
                counts != null && counts.uneven(),
                counts == null || monthBefore == null ? null : balance(counts, monthBefore),
                month.corrections().stream()
                        .map(c -> new Reopening(c.reopenedOn(), c.reason()))
                        .toList(),
                month.rederivations().stream()
                        .map(it -> new Followed(it.month().toString(), it.day(), it.before()))
                        .toList());
    }

    private static Balance balance(Counts counts, Counts monthBefore) {
        var expected = counts.expectedAfter(monthBefore.ongoing());
        return new Balance(expected, expected.equals(counts.ongoing()));
    }
}
