package se.atagande.contracts.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/**
 * A meeting has a time. {@code items} are the codes of the standing items it must carry; {@code step} is the step of Respekttrappan whose turn it is, 1 to 7.
 *
 * @param arrangers the federations that hold it together, the owner among them; null where it is the owner's alone
 */
public record MeetingScheduled(
        MeetingId meeting,
        FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        Instant startsAt,
        Instant endsAt,
        List<String> items,
        @Nullable Integer step,
        @Nullable Set<FederationId> arrangers)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.scheduled.v1";

    public MeetingScheduled {
        items = List.copyOf(items);
        arrangers = arrangers == null ? null : Set.copyOf(arrangers);
    }

    @Override
    public String subject() {
        return meeting.value();
    }
}
