package se.atagande.statistics.survey;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies of what a federation says of its survey. */
final class SurveyCommands {

    private static final String NEEDED = "Fyll i det här.";
    private static final String LONG = "Skriv högst 2 000 tecken.";
    private static final String SHORT = "Skriv högst 200 tecken.";

    private SurveyCommands() {}

    @Schema(name = "BeginSurvey", example = """
            {"federation": "sodertalje", "title": "Bemötande och stöd 2026"}""")
    record Begin(
            @Schema(example = "sodertalje")
            @NotNull(message = NEEDED) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Skriv förbundets id, till exempel sodertalje.") String federation,

            @NotBlank(message = NEEDED) @Size(max = 200, message = SHORT) String title) {}

    @Schema(name = "PlanSurvey", example = """
            {"title": "Bemötande och stöd 2026", "purpose": "Se om bemötande och stöd är lika för alla.",
             "consultation": "Brukarrådet 2026-03-02.", "impactAssessment": "dnr 2026/14", "disposal": "Beslut 2026/15: tio månader efter resultatet",
             "questions": ["treated-with-respect", "sex"], "invited": 44, "byLogin": false}""")
    record Planned(
            @NotBlank(message = NEEDED) @Size(max = 200, message = SHORT) String title,

            @Schema(description = "What it is for") @Nullable @Size(max = 2000, message = LONG) String purpose,

            @Schema(description = "How those whom it concerns have been heard")
            @Nullable @Size(max = 2000, message = LONG) String consultation,

            @Schema(description = "Where the impact assessment (GDPR art. 35) is kept")
            @Nullable @Size(max = 200, message = SHORT) String impactAssessment,

            @Schema(description = "The decision on when the counts are destroyed")
            @Nullable @Size(max = 200, message = SHORT) String disposal,

            @Schema(description = "Ids of the question bank")
            @NotNull(message = "Välj frågor, eller ange en tom lista.") @Size(max = 50, message = "Välj högst 50 frågor.") List<@NotNull(message = NEEDED) @Size(max = 100, message = SHORT) String> questions,

            @Schema(description = "How many are asked")
            @NotNull(message = NEEDED) @Min(value = 0, message = "Ange ett heltal från 0 till 5 000.") @Max(value = 5000, message = "Ange ett heltal från 0 till 5 000.") Integer invited,

            @Schema(description = "People who log in answer too, with tokens that nobody can tell apart")
            @NotNull(message = NEEDED) Boolean byLogin) {

        Survey.Plan plan(String bank, List<String> inOrder) {
            return new Survey.Plan(
                    text(purpose),
                    text(consultation),
                    text(impactAssessment),
                    text(disposal),
                    bank,
                    inOrder,
                    invited,
                    byLogin);
        }

        private static String text(@Nullable String said) {
            return Objects.requireNonNullElse(said, "").strip();
        }
    }

    @Schema(name = "DecideSurvey", example = """
            {"collect": true, "by": "Förbundschef", "on": "2026-04-10", "reference": "dnr 2026/16"}""")
    record Decide(
            @Schema(description = "False where it was decided not to collect")
            @NotNull(message = "Säg om det ska samlas in eller inte.") Boolean collect,

            @Schema(description = "Who decided: name and role, or the board")
            @NotBlank(message = NEEDED) @Size(max = 200, message = SHORT) String by,

            @NotNull(message = "Ange dagen, till exempel 2026-04-10.") LocalDate on,

            @Schema(description = "Diarienummer or paragraph")
            @NotBlank(message = NEEDED) @Size(max = 200, message = SHORT) String reference) {}

    @Schema(name = "InformOfSurvey", example = """
            {"text": "Svaren är frivilliga och ingen kan se vem som svarat vad.", "on": "2026-04-20"}""")
    record Inform(
            @Schema(description = "As everybody reads it before the first question")
            @NotBlank(message = NEEDED) @Size(max = 4000, message = "Skriv högst 4 000 tecken.") String text,

            @NotNull(message = "Ange dagen, till exempel 2026-04-20.") LocalDate on) {}
}
