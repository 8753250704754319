/**
 * Owns the commitment rules: for each kind of commitment, what the facts and the calendar say of it.
 * Publishes and reads nothing: pure functions, no Spring, no clock, no I/O. {@code commitment} calls them.
 */
@NullMarked
package se.atagande.commitments.fulfilment;

import org.jspecify.annotations.NullMarked;
