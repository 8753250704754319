/**
 * How many deviations were reported, counted from what deviation-service tells of each: federation, initiative, level and month. Owns the collection
 * {@code reportedDeviations}; publishes nothing, and gives its numbers to tables with proof only.
 */
@NullMarked
package se.atagande.statistics.deviation;

import org.jspecify.annotations.NullMarked;
