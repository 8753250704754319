/**
 * Material that activities use: films, handbooks, reports, tools. Linked, never copied.
 *
 * <p>Owns the collection {@code materials}, with what federations add, and the files in {@code materials/} on the class path, with what everybody has;
 * publishes nothing; reads nothing of others.
 */
@NullMarked
package se.atagande.commitments.material;

import org.jspecify.annotations.NullMarked;
