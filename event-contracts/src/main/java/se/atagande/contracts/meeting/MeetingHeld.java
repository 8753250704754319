package se.atagande.contracts.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;

/**
 * A meeting took place; {@code day} is its day in Europe/Stockholm.
 *
 * @param arrangers the federations that hold it together, the owner among them; null where it is the owner's alone
 */
public record MeetingHeld(
        MeetingId meeting,
        FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        LocalDate day,
        List<ItemOutcome> items,
        @Nullable StepOutcome step,
        @Nullable Set<FederationId> arrangers)
        implements MeetingEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.meeting.held.v1";

    public MeetingHeld {
        items = List.copyOf(items);
        arrangers = arrangers == null ? null : Set.copyOf(arrangers);
    }

    @Override
    public String subject() {
        return meeting.value();
    }

    /** One standing item: done, or missed for a reason. */
    public record ItemOutcome(
            String item, boolean done, @Nullable MissedReason missedReason) {}

    /** One step of Respekttrappan, 1 to 7, in a round that counts from 1. */
    public record StepOutcome(
            int round, int step, boolean done, @Nullable MissedReason missedReason) {}
}
