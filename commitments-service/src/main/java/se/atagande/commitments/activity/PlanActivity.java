package se.atagande.commitments.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** Plan an activity. {@code federation} enters it and is always one of the arrangers. */
record PlanActivity(
        FederationId federation,
        Set<FederationId> arrangers,
        ActivityKind kind,
        Set<Audience> audiences,
        @Nullable InitiativeId initiative,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        Contents contents) {

    /** One of which no more is known yet, such as what a meeting decided to do. */
    PlanActivity(
            FederationId federation,
            Set<FederationId> arrangers,
            ActivityKind kind,
            Set<Audience> audiences,
            @Nullable InitiativeId initiative,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place) {
        this(federation, arrangers, kind, audiences, initiative, title, startsAt, endsAt, place, Contents.NONE);
    }
}
