/** Aggregates that many write at the same moment, such as the guest list of a day: nobody is told to try again. Owns, publishes and reads nothing. */
@NullMarked
package se.atagande.commitments.contended;

import org.jspecify.annotations.NullMarked;
