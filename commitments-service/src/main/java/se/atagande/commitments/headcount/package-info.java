/**
 * How many co-workers each financed initiative has, from which day on: what "all co-workers" means on a given day.
 *
 * <p>Owns the collection {@code headcounts}; publishes nothing; reads nothing of others. Numbers that the office enters, never a name.
 */
@NullMarked
package se.atagande.commitments.headcount;

import org.jspecify.annotations.NullMarked;
