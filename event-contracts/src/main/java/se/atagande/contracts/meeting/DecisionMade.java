package se.atagande.contracts.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DecisionId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;

/**
 * A meeting decided something on {@code day} (Europe/Stockholm); its words stay in the minutes. {@code activity} is what it becomes, planned at once or when
 * its time is decided; null where the decision becomes none.
 */
public record DecisionMade(
        DecisionId decision,
        FederationId federation,
        MeetingId meeting,
        MeetingKind kind,
        LocalDate day,
        @Nullable ActivityId activity)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.decision-made.v1";

    @Override
    public String subject() {
        return decision.value();
    }
}
