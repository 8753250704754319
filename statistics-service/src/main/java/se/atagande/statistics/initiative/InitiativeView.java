package se.atagande.statistics.initiative;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An initiative as the API tells it. */
@Schema(name = "Initiative")
record InitiativeView(
        @Schema(example = "mia-vidare-stockholm") String id,
        @Schema(example = "stockholms-stad") String federation,
        Initiative.Name name,
        LocalDate from,
        @Nullable LocalDate to) {

    static InitiativeView of(Initiative initiative) {
        return new InitiativeView(
                initiative.id(),
                initiative.federation().value(),
                initiative.name(),
                initiative.from(),
                initiative.to());
    }
}
