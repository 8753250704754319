/** Somebody told of a disadvantage, and what became of it. Holds no word of the report. */
@NullMarked
package se.atagande.contracts.deviation;

import org.jspecify.annotations.NullMarked;
