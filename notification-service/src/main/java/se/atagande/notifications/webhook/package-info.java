/**
 * Push as Standard Webhooks (standardwebhooks.com): each entry of a partner's log is posted to its endpoint in order, signed, until it is taken; an endpoint
 * that does not answer is told to people by mail, probed, and catches up by itself.
 *
 * <p>Owns the collections {@code endpoints} and {@code attempts} and {@code attemptNumbers} (the delivery
 * log, without bodies and times of the day); publishes and reads nothing.
 */
@NullMarked
package se.atagande.notifications.webhook;

import org.jspecify.annotations.NullMarked;
