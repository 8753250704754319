package se.atagande.commitments.agenda;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.feed.Stored;
import se.atagande.rest.Role;

/** An agenda item as the API shows it. */
@Schema(name = "AgendaItem")
record AgendaItemView(
        String id,

        @Schema(description = "What its ETag says, for a write that follows a list", example = "1")
        long version,

        @Schema(example = "stockholms-stad") FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        AgendaItem.Origin origin,

        @Schema(description = "The role of whoever proposed it; never who") @Nullable Role proposedBy,

        @Schema(description = "The decided item whose outcome this one tells of") @Nullable String follows,

        @Schema(example = "Ny rutin för mötesbokning") String title,
        @Nullable String text,

        @Schema(description = "The time it needs, in minutes", example = "15") @Nullable Integer minutes,

        AgendaItem.State state,
        @Nullable String declinedBecause,

        @Schema(description = "The meeting where it stands now")
        String meeting,

        @Schema(description = "The meetings that did not get to it, oldest first")
        List<Before> before,

        @Nullable String note,
        @Nullable DecisionView decision) {

    @Schema(name = "CarriedOver")
    record Before(String meeting, LocalDate day) {}

    @Schema(name = "Decision")
    record DecisionView(
            @Schema(example = "Vi inför rutinen från den 1 maj.")
            String text,

            String meeting,

            @Schema(description = "In Europe/Stockholm") LocalDate day,
            @Nullable ActivityOf activity,

            @Schema(
                    description =
                            "The item that tells a later meeting what came of it; null until that meeting is planned")
            @Nullable String feedback) {}

    @Schema(name = "DecidedActivity")
    record ActivityOf(
            @Schema(description = "Has the activity's id from the beginning, also before it is planned")
            ActivityId id,

            ActivityKind kind,
            List<Audience> audiences,
            String title,

            @Schema(description = "UTC; null until the time is decided") @Nullable Instant startsAt,

            @Schema(description = "UTC; null until the time is decided") @Nullable Instant endsAt,

            @Schema(description = "Whether it stands among the activities")
            boolean planned) {}

    static AgendaItemView of(Stored<AgendaItem> stored) {
        var item = stored.state();
        var owner = item.owner();
        var content = item.content();
        return new AgendaItemView(
                item.id(),
                stored.version(),
                owner.federation(),
                owner.series(),
                owner.kind(),
                item.origin(),
                item.proposedBy(),
                item.follows(),
                content.title(),
                content.text(),
                content.minutes(),
                item.state(),
                item.declinedBecause(),
                item.meeting(),
                item.before().stream()
                        .map(visit -> new Before(visit.meeting(), visit.day()))
                        .toList(),
                item.note(),
                item.decision() == null ? null : decision(item, item.decision()));
    }

    private static DecisionView decision(AgendaItem item, Decision decision) {
        var becomes = decision.becomes();
        return new DecisionView(
                decision.text(),
                decision.meeting(),
                decision.day(),
                becomes == null
                        ? null
                        : new ActivityOf(
                                item.activity(),
                                becomes.kind(),
                                becomes.audiences().stream().sorted().toList(),
                                becomes.title(),
                                becomes.startsAt(),
                                becomes.endsAt(),
                                decision.planned()),
                decision.feedback());
    }
}
