/** Commitments, and what the facts say of them. */
@NullMarked
package se.atagande.contracts.commitment;

import org.jspecify.annotations.NullMarked;
