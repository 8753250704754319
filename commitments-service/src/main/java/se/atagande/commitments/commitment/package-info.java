/**
 * Owns the commitments and the facts behind them: keeps each commitment's fulfilment in step with both and with the calendar.
 * Publishes {@code commitment-events}; reads meeting, activity, statistics, deviation, supplier, publication, measure and influence events.
 * Judges by the rules of {@code fulfilment}; {@code declaration} hands it what is to be kept.
 */
@NullMarked
package se.atagande.commitments.commitment;

import org.jspecify.annotations.NullMarked;
