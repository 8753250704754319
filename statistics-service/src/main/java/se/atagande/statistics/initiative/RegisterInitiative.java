package se.atagande.statistics.initiative;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/** A federation says what it finances. */
record RegisterInitiative(
        @Schema(example = "ratt-stod-for-mig")
        @NotNull(message = NEEDED) @Size(max = 80, message = "Korta av till högst 80 tecken.") @Pattern(
                regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                message = "Skriv bara a–z, 0–9 och bindestreck mellan orden, till exempel ratt-stod-for-mig.")
        String id,

        @Schema(example = "stockholms-stad")
        @NotNull(message = NEEDED) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Skriv förbundets id, till exempel stockholms-stad.") String federation,

        @Valid @NotNull(message = NEEDED) Name name,

        @Schema(example = "2019-09-01") @NotNull(message = NEEDED) LocalDate from,

        @Schema(example = "2022-08-31", description = "Last day; null while no end is decided.") @Nullable LocalDate to) {

    private static final String NEEDED = "Fyll i det här.";

    record Name(
            @Schema(example = "Rätt stöd för mig!")
            @NotBlank(message = NEEDED) @Size(max = 200, message = "Korta av till högst 200 tecken.") String sv,

            @Schema(example = "The right support for me")
            @NotBlank(message = NEEDED) @Size(max = 200, message = "Korta av till högst 200 tecken.") String en) {}

    FederationId federationId() {
        return new FederationId(federation);
    }

    RegistrationOutcome decide() {
        return to != null && to.isBefore(from)
                ? new RegistrationOutcome.EndsBeforeItBegins()
                : new RegistrationOutcome.Acceptable(new Initiative(
                        id, federationId(), new Initiative.Name(name.sv.strip(), name.en.strip()), from, to));
    }
}
