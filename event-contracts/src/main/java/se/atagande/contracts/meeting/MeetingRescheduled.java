package se.atagande.contracts.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/** A meeting got another time. */
public record MeetingRescheduled(
        MeetingId meeting,
        FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        Instant startsAt,
        Instant endsAt)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.rescheduled.v1";

    @Override
    public String subject() {
        return meeting.value();
    }
}
