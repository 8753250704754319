/**
 * What a federation wants to be reminded of, how long before, and when it wants no mail.
 *
 * <p>Owns the collection {@code reminderRules}; publishes and reads nothing.
 */
@NullMarked
package se.atagande.notifications.preference;

import org.jspecify.annotations.NullMarked;
