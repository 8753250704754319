/**
 * Minutes of meetings: awaited from the day a meeting was held, written, approved (justerade) by two persons who did not write them, then locked.
 *
 * <p>Owns the collection {@code minutes}; publishes {@code MinutesLocked}; reads meetings through
 * {@link se.atagande.commitments.meeting.MeetingDiary}.
 *
 * <p>No name is stored. Who wrote and who approved is known by role; that they are different persons is told by a digest of the token's subject and the
 * minutes' id, which compares nothing outside these minutes and is gone when they are locked.
 */
@NullMarked
package se.atagande.commitments.minutes;

import org.jspecify.annotations.NullMarked;
