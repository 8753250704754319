/**
 * A report from its receipt to whether it helped: reported, acknowledged, investigated, analysed, measures decided, followed up, closed; the structure behind
 * several; the review of the routine; and how long a case is kept. Owns the collections {@code deviations}, {@code attachments}, {@code measureActivities}
 * and {@code routineReviews}; publishes {@code deviation-events}, which hold no word of it; reads {@code activity-events}. No time finer than a day is
 * stored, and what was told or written only as {@code Contents}, sealed.
 */
@NullMarked
package se.atagande.deviations.deviation;

import org.jspecify.annotations.NullMarked;
