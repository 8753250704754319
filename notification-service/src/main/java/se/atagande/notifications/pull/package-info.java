/**
 * How partners fetch: {@code http-feeds} with long polling, server-sent events, and everything a partner got in a year as a table. Owns nothing.
 */
@NullMarked
package se.atagande.notifications.pull;

import org.jspecify.annotations.NullMarked;
