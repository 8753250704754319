/**
 * Names of those who were at a meeting, where somebody needs them for a while: kept apart from everything else, erased when their time is over. The number
 * of those present is the meeting's own and stays. Those who are there can say so themselves by the code that is shown in the room; of them too only the
 * number stays.
 *
 * <p>Owns the collections {@code attendance} and {@code checkIns}; publishes nothing; reads meetings through {@link se.atagande.commitments.meeting.MeetingDiary}.
 */
@NullMarked
package se.atagande.commitments.attendance;

import org.jspecify.annotations.NullMarked;
