/**
 * Citizens' influence: what they were asked, what they said, what was decided and what changed because of it ("ni sa – vi gjorde").
 *
 * <p>Owns the collections {@code viewpoints} and {@code influenceOccasions}; publishes {@code influence-events}; reads the activities that a decision
 * leads to. Of who said something nothing is asked, stored or logged, and of when no more than the day.
 */
@NullMarked
package se.atagande.commitments.influence;

import org.jspecify.annotations.NullMarked;
