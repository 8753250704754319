/**
 * The keys with which this service signs what it gives to partners, readable only with a master key that lies outside the database.
 *
 * <p>Owns the collections {@code signingKeys} and {@code signingKeyProof}.
 */
@NullMarked
package se.atagande.notifications.secrecy;

import org.jspecify.annotations.NullMarked;
