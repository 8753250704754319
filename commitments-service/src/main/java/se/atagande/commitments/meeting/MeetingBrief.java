package se.atagande.commitments.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/**
 * What other features may know of a meeting.
 *
 * @param federation the owner
 * @param arrangers all that hold it together, the owner among them
 * @param present how many were there; null until it was held
 * @param lastDayForItems in Europe/Stockholm
 */
public record MeetingBrief(
        String id,
        FederationId federation,
        Set<FederationId> arrangers,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String title,
        Instant startsAt,
        Stage stage,
        @Nullable Integer present,
        LocalDate lastDayForItems) {

    public enum Stage {
        PLANNED,
        HELD,
        CANCELLED
    }

    static MeetingBrief of(Meeting meeting) {
        var about = meeting.about();
        var minutes = meeting.minutes();
        return new MeetingBrief(
                meeting.id(),
                about.federation(),
                about.arrangers(),
                about.series(),
                about.kind(),
                about.initiative(),
                about.title(),
                meeting.slot().startsAt(),
                Stage.valueOf(meeting.state().name()),
                minutes == null ? null : minutes.present(),
                meeting.lastDayForItems());
    }

    /** In Europe/Stockholm. */
    public LocalDate day() {
        return WallClock.dayOf(startsAt);
    }

    public boolean isPlanned() {
        return stage == Stage.PLANNED;
    }

    public boolean isHeld() {
        return stage == Stage.HELD;
    }

    public boolean isCancelled() {
        return stage == Stage.CANCELLED;
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** 401 or 404 for those who may not know of the meeting. */
    public void requireRead(Caller caller) {
        MeetingRoles.requireRead(caller, arrangers, kind);
    }

    /** As {@link #requireRead}, and 403 for those who only read. */
    public void requireWrite(Caller caller) {
        MeetingRoles.requireWrite(caller, federation, arrangers, kind);
    }

    /** In what role the caller meets; whoever reads a meeting has one. */
    public Role roleOf(Caller caller) {
        return Arrays.stream(MeetingRoles.readers(kind))
                .filter(role -> arrangers.stream().anyMatch(one -> caller.may(one, role)))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    public boolean isRunBy(Caller caller) {
        return MeetingRoles.mayWrite(caller, federation, kind);
    }
}
