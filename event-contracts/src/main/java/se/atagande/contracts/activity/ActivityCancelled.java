package se.atagande.contracts.activity;

import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;

/** An activity will not take place. */
public record ActivityCancelled(ActivityId activity, FederationId federation, ActivityKind kind)
        implements ActivityEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.activity.cancelled.v1";

    @Override
    public String subject() {
        return activity.value();
    }
}
