package se.atagande.commitments.communication;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Channel;

/** What was published, where and when, and of what it tells. */
record Content(
        Channel channel,
        LocalDate day,
        String title,
        @Nullable String address,
        @Nullable String text,
        Set<Subject> about,
        Set<String> topics,
        @Nullable Image image) {

    Content {
        about = Set.copyOf(about);
        topics = Set.copyOf(topics);
    }

    /** A newsletter may be mail and nothing else; what stands on the web has an address. */
    boolean lacksAddress() {
        return address == null && channel != Channel.NEWSLETTER;
    }
}
