/**
 * The case: what the service may know without opening it, which step may follow which, its clocks, and the only place where it is opened and sealed. Owns the
 * collection {@code deviations}; publishes {@code deviation-events}, which hold no word of it.
 */
@NullMarked
package se.atagande.deviations.casefile;

import org.jspecify.annotations.NullMarked;
