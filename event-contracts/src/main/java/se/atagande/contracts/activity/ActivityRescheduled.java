package se.atagande.contracts.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** An activity got another time. */
public record ActivityRescheduled(
        ActivityId activity,
        FederationId federation,
        Set<FederationId> arrangers,
        ActivityKind kind,
        Set<Audience> audiences,
        @Nullable InitiativeId initiative,
        Instant startsAt,
        Instant endsAt)
        implements ActivityEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.activity.rescheduled.v1";

    public ActivityRescheduled {
        arrangers = Set.copyOf(arrangers);
        audiences = Set.copyOf(audiences);
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
