package se.atagande.statistics.survey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A survey as the federation sees it. */
@Schema(name = "Survey")
public record SurveyView(
        @Schema(example = "k7q2m9xa") String id,
        @Schema(example = "sodertalje") String federation,
        String title,
        Survey.Stage stage,
        Survey.Plan plan,
        Survey.@Nullable Decision decision,
        Survey.@Nullable Information information,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,

        @Schema(description = "JSON Pointers of what must be there before it can open")
        List<String> missing) {

    public static SurveyView of(Survey survey) {
        return new SurveyView(
                survey.id(),
                survey.federation().value(),
                survey.title(),
                survey.stage(),
                survey.plan(),
                survey.decision(),
                survey.information(),
                survey.openedOn(),
                survey.closedOn(),
                survey.missing());
    }
}
