/**
 * What makes a copy of the database tell nothing of what waits in it: a master key in a file outside the database. Owns the collection
 * {@code masterKeyProof}; publishes and reads nothing. Other features see {@code Secrecy}.
 */
@NullMarked
package se.atagande.statistics.secrecy;

import org.jspecify.annotations.NullMarked;
