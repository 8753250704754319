package se.atagande.contracts.survey;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.SurveyId;

/** A batch of at least five answers was counted. Never told of a single answer; the moment is told as a day. */
public record SurveySubmitted(SurveyId survey, FederationId federation, int batch) implements SurveyEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.survey.submitted.v1";

    @Override
    public String subject() {
        return survey.value();
    }

    @Override
    public Precision precision() {
        return Precision.DAY;
    }
}
