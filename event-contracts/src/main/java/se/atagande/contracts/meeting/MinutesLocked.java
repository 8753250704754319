package se.atagande.contracts.meeting;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MinutesId;

/**
 * Two persons approved the minutes of a meeting, and they change no more. {@code sha256} is that of their text in UTF-8, in lower-case hexadecimal;
 * {@code day} is the day they were locked, in Europe/Stockholm.
 */
public record MinutesLocked(
        MinutesId minutes, FederationId federation, MeetingId meeting, MeetingKind kind, LocalDate day, String sha256)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.minutes-locked.v1";

    @Override
    public String subject() {
        return minutes.value();
    }
}
