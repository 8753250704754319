/**
 * Names of those who were at a meeting, where somebody needs them for a while: kept apart from everything else, erased when their time is over. The number
 * of those present is the meeting's own and stays.
 *
 * <p>Owns the collection {@code attendance}; publishes nothing; reads meetings through {@link se.atagande.commitments.meeting.MeetingDiary}.
 */
@NullMarked
package se.atagande.commitments.attendance;

import org.jspecify.annotations.NullMarked;
