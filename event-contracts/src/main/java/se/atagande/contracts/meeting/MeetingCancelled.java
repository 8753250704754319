package se.atagande.contracts.meeting;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/**
 * A meeting will not take place.
 *
 * @param arrangers the federations that hold it together, the owner among them; null where it is the owner's alone
 */
public record MeetingCancelled(
        MeetingId meeting,
        FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        LocalDate day,
        @Nullable Set<FederationId> arrangers)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.cancelled.v1";

    public MeetingCancelled {
        arrangers = arrangers == null ? null : Set.copyOf(arrangers);
    }

    @Override
    public String subject() {
        return meeting.value();
    }
}
