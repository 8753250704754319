/**
 * Somebody tells that a participant was disadvantaged, and gets an answer. Owns the database {@code deviations}, publishes {@code deviation-events},
 * reads no other service. The words of a report leave this service only to the federation's case handlers; the answer, to whoever holds the receipt too.
 */
@NullMarked
package se.atagande.deviations;

import org.jspecify.annotations.NullMarked;
