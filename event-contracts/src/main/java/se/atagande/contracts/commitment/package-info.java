/** What was promised, and what the facts say of it. */
@NullMarked
package se.atagande.contracts.commitment;

import org.jspecify.annotations.NullMarked;
