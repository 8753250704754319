/**
 * Meeting series and their meetings: planned ahead, moved, cancelled, held with an answer to every standing item.
 *
 * <p>Owns the collections {@code meetingSeries} and {@code meetings}; publishes {@code MeetingScheduled}, {@code MeetingRescheduled},
 * {@code MeetingCancelled}, {@code MeetingHeld}; reads what the commitments ask for through {@link se.atagande.commitments.meeting.StandingItems}; shows meetings to
 * other features in {@link se.atagande.commitments.meeting.MeetingDiary}.
 *
 * <p>A held meeting is one write: the outcome of the step of Respekttrappan is part of it, and where a workplace stands is a query over its held
 * meetings. A second document for the position would tear from the first in a crash; a projection fed by the event would be late. That two meetings
 * closed at once cannot both do the same step is a unique index on {@code minutes.step.climbed}; and since a planned meeting's ETag holds the height of
 * its staircase, an answer given to a page that showed an earlier step is refused, never taken for another step.
 *
 * <p>{@code MeetingScheduled} is told again when what an upcoming meeting must carry has changed: the latest one holds.
 */
@NullMarked
package se.atagande.commitments.meeting;

import org.jspecify.annotations.NullMarked;
