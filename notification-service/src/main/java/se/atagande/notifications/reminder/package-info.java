/**
 * Reminders before meetings and democracy days, each mailed once to the function mailboxes of a federation.
 *
 * <p>Owns the collections {@code occasions} (what people are reminded of, a projection), {@code reminders} (aggregates) and {@code recipients} (the only
 * place where addresses are); publishes {@code ReminderSent} and {@code DeliveryFailed}; reads {@code meeting-events} and {@code activity-events}.
 *
 * <p>Two documents, since inbound events guard one and outbound events sit in the other, and one write must always be enough. The feed writes the
 * occasion with the moments that are due. When a moment has come, the reminder is created under an id that follows from occasion, day and offset: of two
 * instances one creates it, and an event told twice finds it there. A reminder is claimed by replacing it with a later moment of the next attempt, which is
 * the lease: whoever saw an older version loses, and what a crashed claimer held comes up again when the lease is over.
 */
@NullMarked
package se.atagande.notifications.reminder;

import org.jspecify.annotations.NullMarked;
