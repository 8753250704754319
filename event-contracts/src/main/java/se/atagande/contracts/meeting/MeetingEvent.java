package se.atagande.contracts.meeting;

import se.atagande.contracts.Event;

/** Meetings planned, moved, cancelled and held, what they decided and their minutes. Topic {@code meeting-events}. */
public sealed interface MeetingEvent extends Event
        permits MeetingScheduled, MeetingRescheduled, MeetingCancelled, MeetingHeld, DecisionMade, MinutesLocked {}
