/**
 * Meetings and activities in people's calendars: invitations by mail (iTIP, RFC 5546) and calendars to subscribe to (RFC 5545).
 *
 * <p>Owns the collections {@code calendarEvents} (a projection), {@code calendarSubscriptions}; publishes nothing; reads {@code meeting-events} and {@code
 * activity-events}. Keeps the wall clock of Stockholm and the Swedish working days for its neighbours.
 */
@NullMarked
package se.atagande.notifications.calendar;

import org.jspecify.annotations.NullMarked;
