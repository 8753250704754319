package se.atagande.deviations.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;
import se.atagande.contracts.Level;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.contents.Cause;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.Form;
import se.atagande.deviations.contents.Reporter;

/** Somebody tells what they experienced. Its text form tells nothing of it. */
record ReportDeviation(
        @Schema(example = "sodertalje", description = "Who is told, and handles it")
        @NotNull(message = "Välj vilket förbund du vill berätta för.") String federation,

        @Schema(
                example = "stockholms-stad",
                description = "Where it happened, when somebody independent is told. Left out: the same federation")
        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Välj ett förbund i listan, eller lämna tomt.") String concerns,

        @Schema(example = "mia-vidare-stockholm")
        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Välj en insats i listan, eller lämna tomt.") String initiative,

        @Schema(example = "DISADVANTAGE", description = "POSITIVE for what went well. Left out: DISADVANTAGE") @Nullable Nature nature,

        @Schema(example = "PARTICIPANT", description = "Who tells. Left out: PARTICIPANT") @Nullable Reporter reporter,

        @Schema(description = "STAFF_ON_BEHALF only: the person has agreed") @Nullable Boolean consent,

        @Schema(description = "Name and how to be reached, of whoever does not want to be anonymous; kept sealed")
        @Nullable @Size(max = 200, message = "Korta av till högst 200 tecken.") String name,

        @Schema(example = "INDIVIDUAL", description = "Needed for a disadvantage") @Nullable Level level,

        @Schema(
                example = "[\"AGE\"]",
                description = "One or several; UNKNOWN alone for \"vet inte\". Needed for a disadvantage")
        @Nullable @Size(max = 8, message = "Välj ur listan.") Set<@NotNull(message = "Välj ur listan.") Ground> grounds,

        @Schema(description = "What lies behind it, as the reporter sees it")
        @Nullable @Size(max = 4, message = "Välj ur listan.") Set<@NotNull(message = "Välj ur listan.") Cause> causes,

        @Nullable Form form,

        @Schema(example = "Jag upplever att jag inte fick samma stöd som de andra.")
        @NotBlank(message = "Berätta med egna ord vad som hände.") @Size(max = 10_000, message = "Korta av till högst 10 000 tecken.") String words) {

    ReportOutcome decide(Set<String> receivers) {
        if (!receivers.contains(federation) || (concerns != null && !receivers.contains(concerns))) {
            return new ReportOutcome.NobodyReceives();
        }
        if (what() == Nature.STRUCTURAL || who() == Reporter.CASE_HANDLER) {
            return new ReportOutcome.ForHandlers();
        }
        if (who() == Reporter.STAFF_ON_BEHALF && !Boolean.TRUE.equals(consent)) {
            return new ReportOutcome.ConsentMissing();
        }
        if (what() == Nature.POSITIVE) {
            return new ReportOutcome.Receivable();
        }
        if (how() == Level.UNKNOWN) {
            return new ReportOutcome.LevelMissing();
        }
        if (about().isEmpty()) {
            return new ReportOutcome.GroundsMissing();
        }
        return about().contains(Ground.UNKNOWN) && about().size() > 1
                ? new ReportOutcome.GroundsContradict()
                : new ReportOutcome.Receivable();
    }

    Nature what() {
        return Objects.requireNonNullElse(nature, Nature.DISADVANTAGE);
    }

    Reporter who() {
        return Objects.requireNonNullElse(reporter, Reporter.PARTICIPANT);
    }

    Level how() {
        return Objects.requireNonNullElse(level, Level.UNKNOWN);
    }

    private Set<Ground> about() {
        return Objects.requireNonNullElse(grounds, Set.of());
    }

    Contents.Classification classification() {
        return new Contents.Classification(about(), Objects.requireNonNullElse(causes, Set.of()), form);
    }

    @Override
    public String toString() {
        return "ReportDeviation";
    }
}
