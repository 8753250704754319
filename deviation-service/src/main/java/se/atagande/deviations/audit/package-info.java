/**
 * Who has read what: an append-only chain for each federation, where every entry seals the one before it. Owns the collections {@code auditEntries}
 * and {@code auditAnchors}; publishes {@code AuditAnchored} when a day is over. Other features see {@code AuditChain}.
 */
@NullMarked
package se.atagande.deviations.audit;

import org.jspecify.annotations.NullMarked;
