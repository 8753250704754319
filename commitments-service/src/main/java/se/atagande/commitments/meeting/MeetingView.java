package se.atagande.commitments.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.respekttrappan.StepView;
import se.atagande.commitments.respekttrappan.Text;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;

/** A meeting as the API shows it. */
@Schema(name = "Meeting")
record MeetingView(
        String id,

        @Schema(description = "The owner: plans and closes it", example = "stockholms-stad")
        FederationId federation,

        @Schema(description = "All that hold it together, the owner among them", example = "[\"stockholms-stad\"]")
        List<String> arrangers,

        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        @Schema(example = "kansliet") String workplace,
        @Schema(example = "APT kansliet") String title,
        @Nullable String place,

        @Schema(description = "True where it meets elsewhere than its series")
        boolean placeOfItsOwn,

        @Schema(description = "What an inclusion meeting is about") @Nullable String theme,

        @Schema(description = "Why the series takes the theme up again") @Nullable String themeNote,

        Meeting.State state,

        @Schema(description = "UTC", example = "2026-12-01T08:00:00Z")
        Instant startsAt,

        @Schema(description = "UTC", example = "2026-12-01T09:30:00Z")
        Instant endsAt,

        @Schema(description = "The day in Europe/Stockholm that the series gave, where the meeting is on another")
        @Nullable LocalDate movedFrom,

        @Schema(description = "The red day it gave way to, in Swedish", example = "Trettondedag jul") @Nullable String movedBecause,

        @Schema(description = "One more each time the meeting moved or was cancelled; iCalendar SEQUENCE")
        int revision,

        List<Item> items,
        @Nullable StepView step,

        @Schema(description = "How many were there; null until held") @Nullable Integer present,

        @Nullable String cancelledBecause,

        @Schema(
                description =
                        "The last day, in Europe/Stockholm, on which those who do not run the meeting can propose items for it")
        LocalDate lastDayForItems) {

    /** A standing item; {@code done} is null until the meeting was held. */
    @Schema(name = "StandingItem")
    record Item(
            @Schema(example = "jamstalldhet") String code,
            Text title,
            CommitmentId commitment,
            @Nullable Boolean done,
            @Nullable MissedReason missedReason,
            @Nullable String note) {

        static Item ahead(StandingItem item) {
            return new Item(item.code(), new Text(item.titleSv(), item.titleEn()), item.commitment(), null, null, null);
        }

        static Item answered(Minutes.ItemMinute minute) {
            var item = ahead(minute.item());
            return new Item(
                    item.code, item.title, item.commitment, minute.done(), minute.missedReason(), minute.note());
        }
    }

    static MeetingView of(Meeting meeting, List<Item> items, @Nullable StepView step) {
        var about = meeting.about();
        var slot = meeting.slot();
        var theme = meeting.own().theme();
        var minutes = meeting.minutes();
        var cancellation = meeting.cancellation();
        return new MeetingView(
                meeting.id(),
                about.federation(),
                about.arrangers().stream().map(FederationId::value).sorted().toList(),
                about.series(),
                about.kind(),
                about.initiative(),
                about.workplace(),
                about.title(),
                meeting.place(),
                meeting.own().place() != null,
                theme == null ? null : theme.title(),
                theme == null ? null : theme.note(),
                meeting.state(),
                slot.startsAt(),
                slot.endsAt(),
                slot.isMoved() ? slot.ruleDay() : null,
                slot.redDay(),
                slot.revision(),
                items,
                step,
                minutes == null ? null : minutes.present(),
                cancellation == null ? null : cancellation.reason(),
                meeting.lastDayForItems());
    }

    /** What became of each item, or, before that, what each asks for. */
    static List<Item> items(Meeting meeting, List<StandingItem> due) {
        var minutes = meeting.minutes();
        return minutes == null
                ? due.stream()
                        .filter(item -> !item.asksForStep())
                        .map(Item::ahead)
                        .toList()
                : minutes.items().stream().map(Item::answered).toList();
    }

    /** The step with what became of it. */
    static StepView answered(StepView ahead, Meeting held) {
        var step = Objects.requireNonNull(Objects.requireNonNull(held.minutes()).step());
        return ahead.answered(step.done(), step.missedReason(), step.note(), step.result());
    }
}
