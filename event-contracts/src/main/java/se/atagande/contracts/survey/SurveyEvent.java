package se.atagande.contracts.survey;

import se.atagande.contracts.Event;

/** Equality-data surveys: opened, answered in counted batches, closed. Never an answer. Topic {@code survey-events}. */
public sealed interface SurveyEvent extends Event permits SurveyOpened, SurveySubmitted, SurveyClosed {}
