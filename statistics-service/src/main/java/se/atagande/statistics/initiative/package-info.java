/**
 * What the federations finance (insatser), from the first day to the last. Owns the collection {@code initiatives}; publishes and reads nothing. Other
 * features see {@code Initiative} and {@code Initiatives} and no more.
 */
@NullMarked
package se.atagande.statistics.initiative;

import org.jspecify.annotations.NullMarked;
