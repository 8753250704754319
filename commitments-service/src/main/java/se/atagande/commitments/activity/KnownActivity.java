package se.atagande.commitments.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;

/** An activity as other features may refer to it and tell of it. */
public record KnownActivity(
        ActivityId id,
        Set<FederationId> arrangers,
        Set<Audience> audiences,
        String title,
        Instant startsAt,
        @Nullable String place,
        boolean held,
        @Nullable Integer reached,
        @Nullable Integer invited,
        Set<String> topics) {

    public KnownActivity {
        arrangers = Set.copyOf(arrangers);
        audiences = Set.copyOf(audiences);
        topics = Set.copyOf(topics);
    }
}
