/**
 * State and its events in one MongoDB document, on to Kafka in order, applied once at the other side. Owns the field {@code feed} of an aggregate's
 * document, the field {@code applied} of a projection's, and the collection {@code deadLetters}. Knows no domain word.
 */
@NullMarked
package se.atagande.feed;

import org.jspecify.annotations.NullMarked;
