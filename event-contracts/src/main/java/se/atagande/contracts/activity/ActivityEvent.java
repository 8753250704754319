package se.atagande.contracts.activity;

import se.atagande.contracts.Event;

/** Knowledge activities planned and held. Topic {@code activity-events}. */
public sealed interface ActivityEvent extends Event
        permits ActivityPlanned, ActivityRescheduled, ActivityCancelled, ActivityHeld {}
