/**
 * What is to be done by a day: months to close, visits to make, deviations to acknowledge, the routine to review, minutes to adjust. Told before its day
 * and once when it is late; what is done falls silent.
 *
 * <p>Owns the collection {@code duties} (a projection); publishes nothing; reads statistics, suppliers, deviations and meetings.
 */
@NullMarked
package se.atagande.notifications.duty;

import org.jspecify.annotations.NullMarked;
