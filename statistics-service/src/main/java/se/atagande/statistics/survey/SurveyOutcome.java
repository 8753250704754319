package se.atagande.statistics.survey;

import java.util.List;

/** What became of a step of a survey. A refusal changes nothing. */
public sealed interface SurveyOutcome {

    record Changed(Survey survey) implements SurveyOutcome {}

    record WrongStage(Survey.Stage stage) implements SurveyOutcome {}

    /** @param pointers JSON Pointers of what must be there first */
    record Missing(List<String> pointers) implements SurveyOutcome {}

    /** The day lies ahead. */
    record NotYet() implements SurveyOutcome {}
}
