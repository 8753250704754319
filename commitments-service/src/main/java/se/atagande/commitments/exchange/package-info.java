/**
 * Every register goes out as Excel or CSV and comes back in the same form: tried whole first, each fault named by row and column, then stored whole.
 *
 * <p>Owns no collection and publishes nothing: a feature says in a {@link se.atagande.commitments.exchange.Register} what its columns are and what a
 * row asks for, and its own rules and writes decide.
 */
@NullMarked
package se.atagande.commitments.exchange;

import org.jspecify.annotations.NullMarked;
