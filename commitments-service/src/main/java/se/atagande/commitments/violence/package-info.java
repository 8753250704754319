/**
 * The work to detect violence in close relationships, as steps of a process: which initiatives ask everybody as a routine, how old the map of local support
 * is, and, from the activities, how many of the staff were trained.
 *
 * <p>Owns the collection {@code violenceWork}; publishes the events of the family {@code violence}; reads the reach of activities. Nothing about any person,
 * no count of answers and no free text is taken in, stored or told: a shared phone or mailbox can endanger.
 */
@NullMarked
package se.atagande.commitments.violence;

import org.jspecify.annotations.NullMarked;
