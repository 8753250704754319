/**
 * Equality-data surveys from the first thought to the result: utredning, beslut, informerad, öppen, stängd, resultat. Nothing opens that lacks its purpose,
 * information, impact assessment, decision or disposal. Owns the collection {@code surveys}; publishes nothing itself: the ballot box tells that it opened.
 */
@NullMarked
package se.atagande.statistics.survey;

import org.jspecify.annotations.NullMarked;
