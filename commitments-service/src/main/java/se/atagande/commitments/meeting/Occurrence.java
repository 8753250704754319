package se.atagande.commitments.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a series meets.
 *
 * @param ruleDay the day its rule gives; identifies the meeting, whatever happens to it later
 * @param day the day it meets: the rule's, or the next working day
 * @param redDay the Swedish name of the red day it gave way to
 */
record Occurrence(
        LocalDate ruleDay, LocalDate day, @Nullable String redDay) {

    boolean isMoved() {
        return !day.equals(ruleDay);
    }
}
