package se.atagande.statistics.month;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody types in a month's counts, all of them: a count left out is no zero. */
record EnterCounts(
        @Valid @NotNull(message = NEEDED) Entered counts,

        @Schema(example = "Fler män än kvinnor startade; vi går igenom remissvägarna.")
        @Nullable @Size(max = 2000, message = "Korta av till högst 2 000 tecken.") String comment) {

    private static final String NEEDED = "Fyll i antalet. Skriv 0 om det inte var någon.";

    record Entered(
            @Valid @NotNull(message = NEEDED) EnteredSplit started,
            @Valid @NotNull(message = NEEDED) EnteredSplit ongoing,
            @Valid @NotNull(message = NEEDED) EnteredSplit ended) {}

    record EnteredSplit(
            @Schema(example = "12") @NotNull(message = NEEDED) Integer women,

            @Schema(example = "17") @NotNull(message = NEEDED) Integer men,

            @Schema(example = "1", description = "Annat eller uppgift saknas; never shown alone.")
            @NotNull(message = NEEDED) Integer other) {

        Counts.Split toSplit() {
            return new Counts.Split(women, men, other);
        }
    }

    Counts toCounts() {
        return new Counts(counts.started.toSplit(), counts.ongoing.toSplit(), counts.ended.toSplit());
    }
}
