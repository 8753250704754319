package se.atagande.contracts.notification;

import se.atagande.contracts.Event;

/** Reminders sent, deliveries that failed. Topic {@code notification-events}. */
public sealed interface NotificationEvent extends Event permits ReminderSent, DeliveryFailed {}
