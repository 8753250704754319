/**
 * Tells people in time, and lets partner federations read what is shared. Features: {@link se.atagande.notifications.reminder} and
 * {@link se.atagande.notifications.partnerfeed}; neither knows the other.
 */
@NullMarked
package se.atagande.notifications;

import org.jspecify.annotations.NullMarked;
