/**
 * The follow-up report of a year, of one federation or of all: every commitment, how it went and why, and the facts that show it, as data, PDF/UA and Word.
 *
 * <p>Owns nothing and publishes nothing; shows what the public view of each commitment shows and not a word more.
 */
@NullMarked
package se.atagande.commitments.report;

import org.jspecify.annotations.NullMarked;
