/**
 * Participant counts by gender, one month of one initiative at a time: entered, closed, corrected with a reason. Owns the collection {@code months};
 * publishes {@code MonthClosed} and {@code MonthReopened}, which hold no counts; reads the initiatives' lives.
 */
@NullMarked
package se.atagande.statistics.month;

import org.jspecify.annotations.NullMarked;
