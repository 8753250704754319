package se.atagande.statistics.scheme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody of the office wants a scheme to be stricter for the federation. */
record ProposeSchemeChange(
        @Schema(example = "participants-by-gender")
        @NotNull(message = NEEDED) @Size(max = 80, message = "Skriv ett schema som finns.") String scheme,

        @Schema(example = "stockholms-stad")
        @NotNull(message = NEEDED) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Skriv förbundets id, till exempel stockholms-stad.") String federation,

        @Schema(example = "10", description = "Nothing under it is shown; higher than now, at most 100.")
        @NotNull(message = NEEDED) Integer threshold,

        @Schema(example = "Förbundet är litet, och folk känner varandra.")
        @NotBlank(message = "Skriv varför.") @Size(max = 500, message = "Korta av till högst 500 tecken.") String reason) {

    private static final String NEEDED = "Fyll i det här.";
}
