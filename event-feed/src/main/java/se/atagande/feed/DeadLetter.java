package se.atagande.feed;

import org.jspecify.annotations.Nullable;

/**
 * An event that could not be read or applied: which, why and since when; never its body.
 *
 * @param since UTC, RFC 3339
 */
public record DeadLetter(
        String consumer,
        String id,
        @Nullable String type,
        @Nullable String subject,
        String reason,
        String since) {}
