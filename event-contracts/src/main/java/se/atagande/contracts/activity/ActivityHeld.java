package se.atagande.contracts.activity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** An activity took place. {@code reached} of {@code invited} persons; topics are codes. Told again when what was reported is corrected: the latest one holds. */
public record ActivityHeld(
        ActivityId activity,
        FederationId federation,
        Set<FederationId> arrangers,
        ActivityKind kind,
        Set<Audience> audiences,
        @Nullable InitiativeId initiative,
        LocalDate day,
        @Nullable Integer reached,
        @Nullable Integer invited,
        Set<String> topics)
        implements ActivityEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.activity.held.v1";

    public ActivityHeld {
        arrangers = Set.copyOf(arrangers);
        audiences = Set.copyOf(audiences);
        topics = Set.copyOf(topics);
    }

    @Override
    public String subject() {
        return activity.value();
    }
}
