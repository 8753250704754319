package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A case handler answers the reporter and closes the case. Its text form tells nothing of it. */
record CloseDeviation(
        @NotNull(message = "Välj hur ärendet slutade.") Conclusion outcome,

        @Schema(example = "Tack för att du berättade. Vi har ändrat hur vi bjuder in till möten.")
        @NotBlank(message = "Skriv ett svar till den som berättade.") @Size(max = 10_000, message = "Korta av till högst 10 000 tecken.") String answer) {

    @Override
    public String toString() {
        return "CloseDeviation";
    }
}
