/**
 * Tables on their way out: proposed, proved, sealed, recalled. Owns the collection {@code releases}; publishes {@code TableReleased} and
 * {@code TableRecalled}; reads the figures that other features hand it. A {@code ReleasedTable} is the only thing with figures that leaves.
 */
@NullMarked
package se.atagande.statistics.release;

import org.jspecify.annotations.NullMarked;
