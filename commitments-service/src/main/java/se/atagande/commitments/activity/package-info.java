/**
 * Knowledge activities: planned, changed, moved, cancelled, held, corrected; arranged by one federation or by several together.
 *
 * <p>Owns the collection {@code activities}; publishes {@code ActivityPlanned}, {@code ActivityRescheduled}, {@code ActivityCancelled},
 * {@code ActivityHeld}; reads the headcounts and the material; plans what meetings decided ({@link se.atagande.commitments.agenda.DecidedActivities}).
 * Counts the people an activity reached, never who they were. How many co-workers it should have reached is not stored with it: it is what the headcounts
 * say of its day.
 */
@NullMarked
package se.atagande.commitments.activity;

import org.jspecify.annotations.NullMarked;
