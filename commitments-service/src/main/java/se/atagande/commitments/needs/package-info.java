/**
 * From what citizens answered to what the board decides on: two readers sort the answers under themes without seeing each other's, their agreement is shown,
 * differences are settled, themes are put in order, and a decision names the questions that it rests on.
 *
 * <p>Owns the collection {@code needs}; publishes nothing; reads what was asked and which answers there are.
 */
@NullMarked
package se.atagande.commitments.needs;

import org.jspecify.annotations.NullMarked;
