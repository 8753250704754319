package se.atagande.contracts.survey;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.SurveyId;

/** At least five answers, or the last ones at closing, were counted. */
public record SurveySubmitted(SurveyId survey, FederationId federation, int batch) implements SurveyEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.survey.submitted.v1";

    @Override
    public String subject() {
        return survey.value();
    }
}
