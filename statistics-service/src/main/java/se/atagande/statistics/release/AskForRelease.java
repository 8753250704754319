package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a table to be published. */
record AskForRelease(
        @Schema(example = "participants-by-gender")
        @NotNull(message = NEEDED) @Size(max = 80, message = "Skriv ett schema som finns.") String scheme,

        @Schema(example = "stockholms-stad") @NotNull(message = NEEDED) @Pattern(regexp = FEDERATION, message = WHICH) String federation,

        @Schema(
                example = "2026-Q2",
                description = "A month, a quarter, a half-year or a year; of a survey the month in which it closed.")
        @NotNull(message = NEEDED) @Size(max = 7, message = Block.WRITE) String block,

        @Schema(example = "k7q2m9xa", description = "Of a survey's answers, the survey; otherwise left out.")
        @Nullable @Pattern(regexp = "[a-z0-9]{1,40}", message = "Skriv undersökningens id.") String subject,

        @Schema(
                example = "[]",
                description =
                        "Of a pooled table, the other federations, at least two. Each must agree before anything is counted.")
        @Nullable @Size(max = 20, message = "Välj högst 20 förbund.") List<@NotNull(message = NEEDED) @Pattern(regexp = FEDERATION, message = WHICH) String> with) {

    private static final String NEEDED = "Fyll i det här.";
    private static final String FEDERATION = "[a-z0-9][a-z0-9-]{0,79}";
    private static final String WHICH = "Skriv förbundets id, till exempel stockholms-stad.";
}
