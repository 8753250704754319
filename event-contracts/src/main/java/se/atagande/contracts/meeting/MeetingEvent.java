package se.atagande.contracts.meeting;

import se.atagande.contracts.Event;

/** Meetings planned, moved, cancelled and held. Topic {@code meeting-events}. */
public sealed interface MeetingEvent extends Event
        permits MeetingScheduled, MeetingRescheduled, MeetingCancelled, MeetingHeld {}
