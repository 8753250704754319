/** What people without an account hold: tickets that only they have, and codes of links. Owns, publishes and reads nothing. */
@NullMarked
package se.atagande.commitments.ticket;

import org.jspecify.annotations.NullMarked;
