package se.atagande.statistics.accessmap;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /statistics/v1/access-maps/{federation}/{period}}: all of it, every time. */
@Schema(name = "EnterAccessMap", example = """
        {"cells": [{"gender": "WOMAN", "ethnicity": "SWEDISH", "ability": "NO_DISABILITY", "way": {"referred": 12, "started": 9, "completed": 4}}],
         "alsoSaid": [], "comparison": {"population": "Unga 16–29 år i kommunerna som varken arbetar eller studerar", "source": "SCB, 2025", "shares": [{"option": "WOMAN", "perMille": 490}]}}""")
record EnterAccessMap(
        @NotNull(message = NEEDED) @Size(max = 105, message = "Det finns bara 105 kombinationer.") List<@Valid @NotNull(message = NEEDED) Cell> cells,

        @NotNull(message = NEEDED) @Size(max = 20, message = "Ange varje svar en gång.") List<@Valid @NotNull(message = NEEDED) Also> alsoSaid,

        @Valid @Nullable Compared comparison) {

    private static final String NEEDED = "Fyll i det här.";
    private static final String COUNT = "Ange ett heltal från 0 till 100 000.";

    @Schema(name = "EnteredWay")
    record Way(
            @NotNull(message = COUNT) Integer referred,
            @NotNull(message = COUNT) Integer started,
            @NotNull(message = COUNT) Integer completed) {

        AccessMap.Way counted() {
            return new AccessMap.Way(referred, started, completed);
        }
    }

    @Schema(name = "EnteredAccessCell")
    record Cell(
            @NotNull(message = NEEDED) Said.Gender gender,
            @NotNull(message = NEEDED) Said.Ethnicity ethnicity,
            @NotNull(message = NEEDED) Said.Ability ability,
            @Valid @NotNull(message = NEEDED) Way way) {}

    @Schema(name = "EnteredAlsoSaid", description = "Exactly one of ethnicity and ability")
    record Also(
            Said.@Nullable Ethnicity ethnicity,
            Said.@Nullable Ability ability,
            @Valid @NotNull(message = NEEDED) Way way) {}

    @Schema(name = "EnteredComparison")
    record Compared(
            @NotBlank(message = "Ange vilka de jämförs med.") @Size(max = 300, message = "Skriv högst 300 tecken.") String population,

            @NotBlank(message = "Ange varifrån siffrorna kommer.") @Size(max = 300, message = "Skriv högst 300 tecken.") String source,

            @NotNull(message = NEEDED) @Size(max = 20, message = "Ange varje andel en gång.") List<@Valid @NotNull(message = NEEDED) Share> shares) {}

    @Schema(name = "EnteredShare")
    record Share(
            @NotNull(message = NEEDED) @Pattern(regexp = "[A-Z_]{1,40}", message = "Ange ett av alternativen, till exempel WOMAN.") String option,

            @NotNull(message = NEEDED) @Min(value = 0, message = "Ange promille, 0 till 1000.") @Max(value = 1000, message = "Ange promille, 0 till 1000.") Integer perMille) {}

    List<AccessMap.Cell> toCells() {
        return cells.stream()
                .map(it -> new AccessMap.Cell(it.gender, it.ethnicity, it.ability, it.way.counted()))
                .toList();
    }

    List<AccessMap.AlsoSaid> toAlsoSaid() {
        return alsoSaid.stream()
                .map(it -> new AccessMap.AlsoSaid(it.ethnicity, it.ability, it.way.counted()))
                .toList();
    }

    AccessMap.@Nullable Comparison toComparison() {
        return comparison == null
                ? null
                : new AccessMap.Comparison(
                        comparison.population.strip(),
                        comparison.source.strip(),
                        comparison.shares.stream()
                                .map(it -> new AccessMap.Share(it.option, it.perMille))
                                .toList());
    }
}
