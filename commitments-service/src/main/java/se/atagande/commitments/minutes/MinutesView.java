package se.atagande.commitments.minutes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.rest.Role;

/** Minutes as the API shows them. */
@Schema(name = "Minutes")
record MinutesView(
        String meeting,
        FederationId federation,
        MeetingKind kind,
        @Schema(example = "APT kansliet") String title,

        @Schema(description = "The meeting's day in Europe/Stockholm")
        LocalDate day,

        @Schema(description = "Five working days after the meeting: later, minutes that nobody has written are missing")
        LocalDate dueOn,

        @Schema(description = "Nobody has written them, and it is late")
        boolean missing,

        WrittenMinutes.State state,

        @Schema(description = "Null in lists, and until written") @Nullable String text,

        @Schema(
                description = "SHA-256 of the text in UTF-8, hexadecimal",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable String sha256,

        List<AdjustmentView> adjustments,
        @Nullable LocalDate lockedOn,
        List<AddendumView> addenda) {

    @Schema(name = "Adjustment", description = "Approved in this role on this day; no name is kept")
    record AdjustmentView(Role role, LocalDate day) {}

    @Schema(name = "Addendum")
    record AddendumView(String text, LocalDate day, String sha256) {}

    static MinutesView of(WrittenMinutes minutes, LocalDate today) {
        return of(minutes, minutes.text(), today);
    }

    static MinutesView listed(WrittenMinutes minutes, LocalDate today) {
        return of(minutes, null, today);
    }

    private static MinutesView of(WrittenMinutes minutes, @Nullable String text, LocalDate today) {
        var meeting = minutes.meeting();
        return new MinutesView(
                meeting.id(),
                meeting.federation(),
                meeting.kind(),
                meeting.title(),
                minutes.day(),
                minutes.dueOn(),
                minutes.isMissing(today),
                minutes.state(),
                text,
                minutes.sha256(),
                minutes.adjustments().stream()
                        .map(one -> new AdjustmentView(one.role(), one.day()))
                        .toList(),
                minutes.lockedOn(),
                minutes.addenda().stream()
                        .map(one -> new AddendumView(one.text(), one.day(), one.sha256()))
                        .toList());
    }
}
