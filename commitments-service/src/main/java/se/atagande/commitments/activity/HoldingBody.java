package se.atagande.commitments.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.activity.HoldActivity.FromInitiative;
import se.atagande.contracts.InitiativeId;

/** What is reported of an activity that took place, as it travels. */
@Schema(name = "ActivityHolding")
record HoldingBody(
        @Schema(
                description = "How many it reached; never who. Where it is left out, the sum of byInitiative",
                example = "61")
        @Min(value = 0, message = HoldingBody.NUMBER) @Max(value = 99_999, message = HoldingBody.NUMBER) @Nullable Integer reached,

        @Schema(description = "How many were invited", example = "80")
        @Min(value = 0, message = HoldingBody.NUMBER) @Max(value = 99_999, message = HoldingBody.NUMBER) @Nullable Integer invited,

        @Schema(description = "Codes of the topics it took up", example = "[\"demokrati\"]")
        @Size(max = 50, message = "Ange högst 50 ämnen.") @Nullable Set<
                        @NotNull(message = ContentsBody.TOPIC) @Pattern(regexp = ContentsBody.CODE, message = ContentsBody.TOPIC) String>
                topics,

        @Schema(
                description =
                        "Of those it reached, the co-workers of each initiative; one that is left out had nobody there")
        @Size(max = 200, message = "Ange högst 200 insatser.") @Nullable List<@NotNull(message = "Ta bort den tomma raden.") @Valid Part> byInitiative) {

    static final String NUMBER = "Ange ett antal från 0 till 99999.";

    @Schema(name = "ReachedOfInitiative")
    record Part(
            @NotNull(message = "Ange insats.") InitiativeId initiative,

            @Schema(example = "14")
            @NotNull(message = HoldingBody.NUMBER) @Min(value = 0, message = HoldingBody.NUMBER) @Max(value = 99_999, message = HoldingBody.NUMBER) Integer reached) {}

    @Schema(name = "ActivityCorrecting")
    record Correcting(
            @Schema(example = "Listan från eftermiddagen saknades.")
            @NotBlank(message = "Ange varför redovisningen rättas. Skriv inga personuppgifter.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason,

            @Schema(description = "All that is to stand instead")
            @NotNull(message = "Ange vad som ska gälla i stället.") @Valid HoldingBody holding) {}

    HoldActivity command() {
        return new HoldActivity(
                reached,
                invited,
                topics == null ? Set.of() : topics,
                byInitiative == null
                        ? List.of()
                        : byInitiative.stream()
                                .map(part -> new FromInitiative(part.initiative(), part.reached()))
                                .toList());
    }

    static List<Part> partsOf(HoldActivity report) {
        return report.byInitiative().stream()
                .map(one -> new Part(one.initiative(), one.reached()))
                .toList();
    }
}
