package se.atagande.statistics.monthfile;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body of {@code PUT /statistics/v1/month-mappings/{federation}}: all of it, every time. */
@Schema(name = "RememberMapping", example = """
        {"headings": [{"theirs": "Antal K in", "column": "STARTED_WOMEN"}],
         "initiatives": [{"theirs": "MIA Vidare", "initiative": "mia-vidare-stockholm"}]}""")
record RememberMapping(
        @NotNull(message = "Ange kopplingarna, eller en tom lista.") @Size(max = 100, message = "Högst 100 rubriker.") List<@Valid @NotNull(message = "Fyll i det här.") Heading> headings,

        @NotNull(message = "Ange kopplingarna, eller en tom lista.") @Size(max = 500, message = "Högst 500 insatser.") List<@Valid @NotNull(message = "Fyll i det här.") Name> initiatives) {

    @Schema(name = "MappedHeading")
    record Heading(
            @NotBlank(message = "Skriv rubriken som den står i filen.") @Size(max = 200, message = "Högst 200 tecken.") String theirs,

            @Schema(description = "NONE passes the column over") @NotNull(message = "Välj en kolumn.") MonthColumn column) {}

    @Schema(name = "MappedInitiative")
    record Name(
            @NotBlank(message = "Skriv namnet som det står i filen.") @Size(max = 200, message = "Högst 200 tecken.") String theirs,

            @Schema(example = "mia-vidare-stockholm")
            @NotNull(message = "Välj en insats.") @Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,99}", message = "Ange insatsens id.") String initiative) {}

    Mapping of(String federation) {
        return new Mapping(
                federation,
                headings.stream()
                        .map(it -> new Mapping.Named(it.theirs.strip(), it.column.name()))
                        .toList(),
                initiatives.stream()
                        .map(it -> new Mapping.Named(it.theirs.strip(), it.initiative))
                        .toList());
    }

    static RememberMapping view(Mapping mapping) {
        return new RememberMapping(
                mapping.headings().stream()
                        .map(it -> new Heading(it.theirs(), MonthColumn.valueOf(it.ours())))
                        .toList(),
                mapping.initiatives().stream()
                        .map(it -> new Name(it.theirs(), it.ours()))
                        .toList());
    }
}
