package se.atagande.contracts.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/** A meeting has a time. {@code items} are the codes of the standing items it must carry; {@code step} is the step of Respekttrappan whose turn it is, 1 to 7. */
public record MeetingScheduled(
        MeetingId meeting,
        FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        Instant startsAt,
        Instant endsAt,
        List<String> items,
        @Nullable Integer step)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.scheduled.v1";

    public MeetingScheduled {
        items = List.copyOf(items);
    }

    @Override
    public String subject() {
        return meeting.value();
    }
}
