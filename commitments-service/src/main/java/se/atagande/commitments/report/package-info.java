/**
 * The follow-up report of a year, of one federation or of all: every commitment, how it went and why, and the facts that show it, as data, PDF/UA and Word. And
 * the public page of a federation: a signed document for every time that what it says has changed.
 *
 * <p>Owns the collections {@code publicPages} and {@code signingKeys} and publishes nothing; shows what the public view of each commitment shows and not a word more.
 */
@NullMarked
package se.atagande.commitments.report;

import org.jspecify.annotations.NullMarked;
