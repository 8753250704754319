/**
 * Who has read what: an append-only chain for each federation, where every entry seals the one before it. Owns the collection {@code auditEntries};
 * publishes and reads nothing. Other features see {@code AuditChain}.
 */
@NullMarked
package se.atagande.deviations.audit;

import org.jspecify.annotations.NullMarked;
