package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody asks for a table to be published. */
record AskForRelease(
        @Schema(example = "participants-by-gender")
        @NotNull(message = NEEDED) @Size(max = 80, message = "Skriv ett schema som finns.") String scheme,

        @Schema(example = "stockholms-stad")
        @NotNull(message = NEEDED) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Skriv förbundets id, till exempel stockholms-stad.") String federation,

        @Schema(example = "2026-Q2", description = "A month or a quarter.")
        @NotNull(message = NEEDED) @Size(max = 7, message = "Skriv en månad eller ett kvartal, till exempel 2026-04 eller 2026-Q2.") String block) {

    private static final String NEEDED = "Fyll i det här.";
}
