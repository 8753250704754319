/** What case handlers do with a case, and what became of its measures. Owns the collection {@code measureActivities}; reads {@code activity-events}. */
@NullMarked
package se.atagande.deviations.handling;

import org.jspecify.annotations.NullMarked;
