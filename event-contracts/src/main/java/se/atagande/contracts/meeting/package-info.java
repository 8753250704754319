/** Meetings planned, moved, cancelled and held. */
@NullMarked
package se.atagande.contracts.meeting;

import org.jspecify.annotations.NullMarked;
