/** Scenarios through the gateway, as people and machines meet the system. */
@NullMarked
package se.atagande.endtoend;

import org.jspecify.annotations.NullMarked;
