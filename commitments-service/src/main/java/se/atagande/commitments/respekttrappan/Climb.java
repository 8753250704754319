package se.atagande.commitments.respekttrappan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MissedReason;

/** What one held meeting did with the step whose turn it was. {@code day} is in Europe/Stockholm; {@code result} is what step 6 found. */
public record Climb(
        MeetingId meeting,
        LocalDate day,
        Turn turn,
        boolean done,
        @Nullable MissedReason missedReason,
        @Nullable String result) {}
