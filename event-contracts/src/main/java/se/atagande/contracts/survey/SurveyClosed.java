package se.atagande.contracts.survey;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.SurveyId;

/** A survey takes no more answers. */
public record SurveyClosed(SurveyId survey, FederationId federation) implements SurveyEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.survey.closed.v1";

    @Override
    public String subject() {
        return survey.value();
    }
}
