package se.atagande.commitments.agenda;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** An activity that a meeting decided on and whose time is decided. {@code id} is made from the decision's. */
public record DecidedActivity(
        ActivityId id,
        FederationId federation,
        Set<FederationId> arrangers,
        ActivityKind kind,
        Set<Audience> audiences,
        @Nullable InitiativeId initiative,
        String title,
        Instant startsAt,
        Instant endsAt) {}
