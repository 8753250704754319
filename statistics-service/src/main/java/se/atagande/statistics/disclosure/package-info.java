/**
 * Finds out which cells of a table can be shown, and the worlds that prove it; withholds where it finds none. Pure: owns, publishes and reads nothing. Its
 * answers are judged by the proof feature, which does not trust it.
 */
@NullMarked
package se.atagande.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
