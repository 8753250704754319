/**
 * What makes a copy of the database worthless without the master key: one key per case, wrapped by a master key that lives outside the database. Owns the
 * collection {@code masterKeyProof}; publishes and reads nothing. Other features see {@code Secrecy}, {@code CaseKey} and {@code SealedText}.
 */
@NullMarked
package se.atagande.deviations.secrecy;

import org.jspecify.annotations.NullMarked;
