/**
 * What the federations do, counted from what commitments-service tells of each: meetings, activities and whom they reached, publications, and which
 * initiatives ask everybody about violence. Owns the collections {@code heldMeetings}, {@code heldActivities}, {@code madePublications} and {@code
 * violenceTold}; publishes nothing, and gives its numbers to tables only. Which of them count persons, and are protected, is said by their schemes.
 */
@NullMarked
package se.atagande.statistics.work;

import org.jspecify.annotations.NullMarked;
