/** What was published where. */
@NullMarked
package se.atagande.contracts.publication;

import org.jspecify.annotations.NullMarked;
