package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;

/** A case as lists tell it to its handlers: without its words. */
@Schema(name = "Deviation")
record DeviationView(
        @Schema(example = "0f3cbb5c-7f1e-4f0a-9d55-6f2f6f1f3c11")
        String id,

        @Schema(example = "sodertalje") String federation,
        @Schema(example = "mia-vidare-stockholm") @Nullable String initiative,
        Level level,
        List<Ground> grounds,
        DeviationState state,
        LocalDate reportedOn,

        @Schema(description = "The federation's own limit, not the law's.")
        LocalDate acknowledgeBy,

        @Schema(description = "Past that day and not acknowledged.")
        boolean late,

        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate closedOn,
        @Nullable Conclusion outcome) {

    static DeviationView of(Deviation deviation, LocalDate today) {
        return new DeviationView(
                deviation.id(),
                deviation.federation().value(),
                Optional.ofNullable(deviation.initiative())
                        .map(InitiativeId::value)
                        .orElse(null),
                deviation.level(),
                deviation.grounds().stream().sorted().toList(),
                deviation.state(),
                deviation.reportedOn(),
                deviation.acknowledgeBy(),
                deviation.late(today),
                deviation.acknowledgedOn(),
                deviation.closedOn(),
                deviation.conclusion());
    }
}
