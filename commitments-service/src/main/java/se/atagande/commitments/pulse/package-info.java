/**
 * What those who met thought of the climate, anonymously and never by a single meeting of few: answers are added up until there are enough, over as many
 * meetings as that takes.
 *
 * <p>Owns the collection {@code pulses}; publishes nothing; reads which meeting a code was shown in. No answer is stored for itself, nor anything finer than
 * the day of the meeting.
 */
@NullMarked
package se.atagande.commitments.pulse;

import org.jspecify.annotations.NullMarked;
