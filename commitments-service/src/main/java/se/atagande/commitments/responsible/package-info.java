/**
 * Those who answer for commitments, where they are not simply there: bodies outside the system, who answer a question by a link that works once, and roles
 * that nobody holds any more, whose commitments would otherwise wait without anybody noticing.
 *
 * <p>Owns the collections {@code outsideQuestions} and {@code vacancies}; publishes nothing; reads who answers for which commitment.
 */
@NullMarked
package se.atagande.commitments.responsible;

import org.jspecify.annotations.NullMarked;
