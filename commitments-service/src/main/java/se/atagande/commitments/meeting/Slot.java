package se.atagande.commitments.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.calendar.WallClock;

/**
 * When a meeting is.
 *
 * @param ruleDay the day its series' rule gave
 * @param redDay the Swedish name of the red day it gave way to
 * @param byHand whether people moved it; a changed series then leaves it where it is
 * @param revision counts from 0, one more each time the meeting moved, is cancelled or comes back: iCalendar's SEQUENCE
 */
record Slot(
        LocalDate ruleDay,
        Instant startsAt,
        Instant endsAt,
        @Nullable String redDay,
        boolean byHand,
        int revision) {

    static Slot of(Occurrence occurrence, Instant startsAt, Duration duration) {
        return new Slot(occurrence.ruleDay(), startsAt, startsAt.plus(duration), occurrence.redDay(), false, 0);
    }

    LocalDate day() {
        return WallClock.dayOf(startsAt);
    }

    boolean isMoved() {
        return !day().equals(ruleDay);
    }

    Slot movedByHand(Instant newStart, Instant newEnd) {
        return new Slot(ruleDay, newStart, newEnd, null, true, revision + 1);
    }

    /** The series' own slot for the same rule day, as a further revision of this one. */
    Slot replacedBy(Slot planned) {
        return new Slot(ruleDay, planned.startsAt, planned.endsAt, planned.redDay, planned.byHand, revision + 1);
    }

    Slot revised() {
        return new Slot(ruleDay, startsAt, endsAt, redDay, byHand, revision + 1);
    }

    boolean sameTimeAs(Slot other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }
}
