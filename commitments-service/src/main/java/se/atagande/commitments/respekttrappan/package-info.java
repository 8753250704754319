/**
 * Respekttrappan: seven steps in order for each workplace, then a new round.
 *
 * <p>Owns the steps, their order and what each asks for. Stores nothing: where a workplace stands is derived from its held meetings, which
 * {@link se.atagande.commitments.respekttrappan.Staircases} brings, so a held meeting and the step it did are one fact in one document and can
 * never disagree. Publishes nothing; the outcome of a step travels in {@code MeetingHeld}.
 */
@NullMarked
package se.atagande.commitments.respekttrappan;

import org.jspecify.annotations.NullMarked;
