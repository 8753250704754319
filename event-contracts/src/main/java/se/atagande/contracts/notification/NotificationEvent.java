package se.atagande.contracts.notification;

import se.atagande.contracts.Event;

/** Reminders sent, deliveries that failed, recalls of what was shared. Topic {@code notification-events}. */
public sealed interface NotificationEvent extends Event permits ReminderSent, DeliveryFailed, EntryRecalled {}
