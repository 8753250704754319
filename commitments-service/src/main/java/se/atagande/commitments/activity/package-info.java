/**
 * Knowledge activities: planned, cancelled, held, arranged by one federation or by several together.
 *
 * <p>Owns the collection {@code activities}; publishes {@code ActivityPlanned}, {@code ActivityCancelled}, {@code ActivityHeld}; plans what meetings
 * decided ({@link se.atagande.commitments.agenda.DecidedActivities}). Counts the people an activity reached, never who they were.
 */
@NullMarked
package se.atagande.commitments.activity;

import org.jspecify.annotations.NullMarked;
