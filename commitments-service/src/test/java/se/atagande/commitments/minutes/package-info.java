/** Minutes as rules, without a store. */
@NullMarked
package se.atagande.commitments.minutes;

import org.jspecify.annotations.NullMarked;
