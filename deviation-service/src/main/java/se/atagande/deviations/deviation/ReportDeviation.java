package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;
import se.atagande.contracts.Level;

/** Somebody tells what they experienced. Its text form tells nothing of it. */
record ReportDeviation(
        @Schema(example = "sodertalje") @NotNull(message = "Välj vilket förbund du vill berätta för.") String federation,

        @Schema(example = "mia-vidare-stockholm")
        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Välj en insats i listan, eller lämna tomt.") String initiative,

        @NotNull(message = "Välj om det gäller en enskild händelse eller ett mönster.") Level level,

        @Schema(description = "One or several; UNKNOWN alone for \"vet inte\".")
        @NotNull(message = "Välj en eller flera grunder, eller vet inte.") Set<Ground> grounds,

        @Schema(example = "Jag upplever att jag inte fick samma stöd som de andra.")
        @NotBlank(message = "Berätta med egna ord vad som hände.") @Size(max = 10_000, message = "Korta av till högst 10 000 tecken.") String words) {

    ReportOutcome decide(Set<String> receivers) {
        if (!receivers.contains(federation)) {
            return new ReportOutcome.NobodyReceives();
        }
        if (level == Level.UNKNOWN) {
            return new ReportOutcome.LevelMissing();
        }
        if (grounds.isEmpty()) {
            return new ReportOutcome.GroundsMissing();
        }
        return grounds.contains(Ground.UNKNOWN) && grounds.size() > 1
                ? new ReportOutcome.GroundsContradict()
                : new ReportOutcome.Receivable();
    }

    @Override
    public String toString() {
        return "ReportDeviation";
    }
}
