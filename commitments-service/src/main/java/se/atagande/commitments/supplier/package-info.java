/**
 * Suppliers of work training, evaluation and lectures: their agreements, the three policy documents they handed in, and the follow-up visits to them.
 *
 * <p>Owns the collections {@code suppliers} (one dossier per supplier, shared by federations) and {@code policyFiles}; publishes the events of the family
 * {@code supplier}; reads nothing of others. A supplier is an organisation: no person is named. What was said and agreed at a visit stays here and is read by
 * the federations that made the visit only; no event holds it, nor the supplier's name.
 */
@NullMarked
package se.atagande.commitments.supplier;

import org.jspecify.annotations.NullMarked;
