/**
 * People answer a survey once and without identity, and what is kept is tallies: question × one ground × category, counted in batches of at least five.
 * Owns {@code ballotBoxes}, {@code surveyCodes} and {@code surveyTokens}; publishes {@code SurveyOpened}, {@code SurveySubmitted} (per batch) and
 * {@code SurveyClosed}. ADR 27 says why nothing here tells who answered what.
 */
@NullMarked
package se.atagande.statistics.answering;

import org.jspecify.annotations.NullMarked;
