/**
 * Owns the declarations: the signed texts, verbatim in paragraphs and sentences, and their import from a file.
 * Publishes {@code DeclarationSigned}; reads nothing. Hands the commitments of a file to {@code commitment}.
 */
@NullMarked
package se.atagande.commitments.declaration;

import org.jspecify.annotations.NullMarked;
