/**
 * A report from its receipt to its answer: reported, acknowledged, closed. Owns the collection {@code deviations}; publishes {@code DeviationReported},
 * {@code DeviationAcknowledged} and {@code DeviationClosed}, which hold no word of it; reads nothing. No time finer than a day is stored.
 */
@NullMarked
package se.atagande.deviations.deviation;

import org.jspecify.annotations.NullMarked;
