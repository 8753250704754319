/**
 * What a meeting is to take up besides its standing items: proposed by anyone who reads it, accepted or declined with a reason, dealt with, decided on,
 * carried over to the next meeting of the series while unfinished.
 *
 * <p>Owns the collection {@code agendaItems}; publishes {@code DecisionMade}; reads meetings through
 * {@link se.atagande.commitments.meeting.MeetingDiary}; has activities planned through {@link se.atagande.commitments.agenda.DecidedActivities}.
 *
 * <p>An item is one document that moves from meeting to meeting, so it can be lost or doubled by no crash. What follows from a decision (its activity, its
 * feedback at the next meeting) has ids made from the item's: done twice, it is done once.
 */
@NullMarked
package se.atagande.commitments.agenda;

import org.jspecify.annotations.NullMarked;
