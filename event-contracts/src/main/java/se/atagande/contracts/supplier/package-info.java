/** Agreements with suppliers, and the visits to them. */
@NullMarked
package se.atagande.contracts.supplier;

import org.jspecify.annotations.NullMarked;
