/**
 * Letters on their way: to whom a federation's mail goes, how one letter is handed to the mail server, and the letters that wait for it.
 *
 * <p>Owns the collections {@code recipients} (the only place where a federation's addresses are) and {@code letters}; publishes {@code DeliveryFailed}.
 */
@NullMarked
package se.atagande.notifications.mail;

import org.jspecify.annotations.NullMarked;
