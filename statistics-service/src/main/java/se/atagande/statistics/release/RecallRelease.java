package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody says why a table must no longer be used. */
record RecallRelease(
        @Schema(example = "Fel månad lämnades in.")
        @NotBlank(message = "Skriv varför tabellen inte får användas.") @Size(max = 500, message = "Korta av till högst 500 tecken.") String reason) {}
