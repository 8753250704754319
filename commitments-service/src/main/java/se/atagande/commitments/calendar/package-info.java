/**
 * Days as Swedish workplaces know them: red days, working days, the clock on the wall, and rules that give days again and again.
 *
 * <p>Owns and publishes nothing; meetings and their minutes read it.
 */
@NullMarked
package se.atagande.commitments.calendar;

import org.jspecify.annotations.NullMarked;
