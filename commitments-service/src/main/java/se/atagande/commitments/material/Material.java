package se.atagande.commitments.material;

import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * Something that can be shown or handed out at an activity.
 *
 * @param federation who added it; null for what everybody has
 * @param seconds how long it runs; null for what is read
 * @param retired no longer offered; activities that used it still show it
 */
public record Material(
        String id,
        @Nullable FederationId federation,
        Kind kind,
        String title,
        @Nullable String publisher,
        @Nullable Integer year,
        String url,
        @Nullable Integer seconds,
        boolean retired) {

    /** What it is. */
    public enum Kind {
        FILM,
        PODCAST,
        HANDBOOK,
        REPORT,
        TOOL,
        WEBSITE
    }
}
