/** Commitments moved by events on a real broker, by the calendar and by their federation. */
@NullMarked
package se.atagande.commitments.commitment;

import org.jspecify.annotations.NullMarked;
