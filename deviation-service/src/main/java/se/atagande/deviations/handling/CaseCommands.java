package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.contents.Cause;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Form;
import se.atagande.deviations.contents.Masking;
import se.atagande.deviations.contents.Recipient;

/** What a case handler sends. None of the text forms tells anything of it. */
final class CaseCommands {

    private static final String TOO_LONG = "Korta av till högst 10 000 tecken.";
    private static final String ONE_TO_FOUR = "Välj 1, 2, 3 eller 4.";

    private CaseCommands() {}

    @Schema(name = "NewEntry")
    record Write(
            @NotNull(message = "Välj vad det är du skriver.") Entry.Kind kind,

            @NotBlank(message = "Skriv något.") @Size(max = Entry.LONGEST, message = TOO_LONG) String text) {
        @Override
        public String toString() {
            return "NewEntry";
        }
    }

    @Schema(name = "NewCaseMeasure")
    record DecideMeasure(
            @NotBlank(message = "Skriv vad som ska göras.") @Size(max = Entry.LONGEST, message = TOO_LONG) String text,

            @NotNull(message = "Ange när det ska vara gjort.") LocalDate dueOn) {
        @Override
        public String toString() {
            return "NewCaseMeasure";
        }
    }

    @Schema(name = "StatedReason")
    record Reason(
            @NotBlank(message = "Skriv skälet.") @Size(max = Entry.LONGEST, message = TOO_LONG) String reason) {
        @Override
        public String toString() {
            return "StatedReason";
        }
    }

    @Schema(name = "CloseDeviation")
    record Close(
            @NotNull(message = "Välj hur ärendet slutade.") Conclusion outcome,

            @Schema(description = "To whom, where it is handed over") @Nullable Recipient recipient,

            @Schema(example = "Tack för att du berättade. Vi har ändrat hur vi bjuder in till möten.")
            @NotBlank(message = "Skriv ett svar till den som berättade.") @Size(max = Entry.LONGEST, message = TOO_LONG) String answer) {
        @Override
        public String toString() {
            return "CloseDeviation";
        }
    }

    @Schema(name = "Assessment")
    record Assess(
            @NotNull(message = ONE_TO_FOUR) @Min(value = 1, message = ONE_TO_FOUR) @Max(value = 4, message = ONE_TO_FOUR) Integer severity,

            @NotNull(message = ONE_TO_FOUR) @Min(value = 1, message = ONE_TO_FOUR) @Max(value = 4, message = ONE_TO_FOUR) Integer recurrence) {}

    @Schema(name = "CaseRegistration")
    record Register(
            @Schema(example = "2026-0117")
            @NotBlank(message = "Skriv diarienumret.") @Pattern(
                    regexp = "[\\p{L}0-9 ./:-]{1,40}",
                    message = "Skriv diarienumret med siffror, bokstäver och - / . :")
            String number) {}

    @Schema(name = "Classification")
    record Classify(
            @NotEmpty(message = "Välj en eller flera grunder, eller vet inte.") @Size(max = 8, message = "Välj ur listan.") Set<@NotNull(message = "Välj ur listan.") Ground> grounds,

            @NotEmpty(message = "Välj en eller flera orsaker, eller vet inte.") @Size(max = 4, message = "Välj ur listan.") Set<@NotNull(message = "Välj ur listan.") Cause> causes,

            @Nullable Form form) {

        Contents.Classification classification() {
            return new Contents.Classification(grounds, causes, form);
        }

        @Override
        public String toString() {
            return "Classification";
        }
    }

    @Schema(name = "NewMasking")
    record Mask(
            @NotNull(message = "Ange i vilken text.") Integer entry,

            @Schema(description = "First character, from 0") @NotNull(message = "Ange var stycket börjar.") Integer from,

            @Schema(description = "After the last character") @NotNull(message = "Ange var stycket slutar.") Integer to,

            @NotBlank(message = "Skriv skälet.") @Size(max = 1000, message = "Korta av till högst 1 000 tecken.") String reason,

            @Schema(
                    example = "26 kap. 1 § OSL",
                    description = "The provision by which it is withheld from whoever asks for the document")
            @Nullable @Size(max = 100, message = "Korta av till högst 100 tecken.") String secrecyGround) {

        Masking.Proposal proposal() {
            return new Masking.Proposal(
                    entry,
                    from,
                    to,
                    reason,
                    secrecyGround == null || secrecyGround.isBlank() ? null : secrecyGround.strip());
        }

        @Override
        public String toString() {
            return "NewMasking";
        }
    }
}
