/**
 * The door for suppliers: a link that asks for a policy document that is missing or old, and for what the supplier itself says it does; without an account. What
 * it said is reviewed before the visit.
 *
 * <p>Owns the collection {@code policyRequests}; publishes nothing; reads and hands documents to {@link se.atagande.commitments.supplier.SupplierDesk}.
 */
@NullMarked
package se.atagande.commitments.supplierlink;

import org.jspecify.annotations.NullMarked;
