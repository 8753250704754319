package se.atagande.commitments.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.material.Material;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** An activity as its arrangers see it. */
@Schema(name = "Activity")
record ActivityView(
        String id,
        FederationId federation,
        List<String> arrangers,
        ActivityKind kind,
        Set<Audience> audiences,
        @Nullable InitiativeId initiative,
        String title,
        @Schema(description = "UTC") Instant startsAt,
        @Schema(description = "UTC") Instant endsAt,
        @Nullable String place,
        Activity.State state,
        @Nullable Integer reached,
        @Nullable Integer invited,

        @Schema(description = "Codes of the topics it took up; empty while it is not held")
        List<String> topics,

        @Nullable String cancelledBecause,
        ContentsBody contents,

        @Schema(description = "What the ids in contents.materials stand for")
        List<Material> materials,

        @Schema(description = "Null while it is not held, and where it was not for co-workers") @Nullable ReachView reach,

        @Schema(description = "What was counted for each initiative; null for a caller who may not correct it")
        @Nullable List<HoldingBody.Part> byInitiative,

        @Schema(description = "Where and when it was to be before it was moved, oldest first")
        List<MoveView> moves,

        @Schema(description = "What had been reported before it was corrected, oldest first")
        List<CorrectionView> corrections) {

    @Schema(name = "ActivityMove")
    record MoveView(
            @Schema(description = "The day it was moved") LocalDate day,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place) {}

    @Schema(name = "ActivityCorrection")
    record CorrectionView(
            @Schema(description = "The day it was corrected")
            LocalDate day,

            String reason,
            @Nullable Integer reached,
            @Nullable Integer invited,
            List<String> topics) {}

    static ActivityView of(Activity activity, List<Material> materials, @Nullable ReachView reach, boolean mayCorrect) {
        var report = activity.report();
        return new ActivityView(
                activity.id(),
                activity.federation(),
                activity.arrangers().stream().map(FederationId::value).sorted().toList(),
                activity.kind(),
                new TreeSet<>(activity.audiences()),
                activity.initiative(),
                activity.title(),
                activity.startsAt(),
                activity.endsAt(),
                activity.place(),
                activity.state(),
                report == null ? null : report.reached(),
                report == null ? null : report.invited(),
                report == null ? List.of() : sorted(report.topics()),
                activity.cancelledBecause(),
                ContentsBody.of(activity.contents()),
                materials,
                reach,
                report == null || !mayCorrect ? null : HoldingBody.partsOf(report),
                activity.moves().stream()
                        .map(move -> new MoveView(move.day(), move.startsAt(), move.endsAt(), move.place()))
                        .toList(),
                activity.corrections().stream().map(ActivityView::correction).toList());
    }

    private static CorrectionView correction(Activity.Correction correction) {
        var before = correction.before();
        return new CorrectionView(
                correction.day(), correction.reason(), before.reached(), before.invited(), sorted(before.topics()));
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
