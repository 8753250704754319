/** Reminders sent, deliveries that failed. */
@NullMarked
package se.atagande.contracts.notification;

import org.jspecify.annotations.NullMarked;
