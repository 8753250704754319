package se.atagande.commitments.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;

/** How many of the co-workers it was for an activity reached, as anybody who reads it may see. */
@Schema(
        name = "ActivityReach",
        description =
                "How many of the co-workers it was for it reached. The number of co-workers is that of the activity's day. An initiative with"
                        + " fewer than five co-workers is never shown by itself")
record ReachView(
        @Schema(description = "The day of the headcounts, in Europe/Stockholm")
        LocalDate day,

        @Schema(
                description =
                        "Null while a headcount is unclear, where nobody counted, and where there are fewer than five co-workers in all")
        @Nullable ShareView total,

        @Schema(description = "The initiatives that are shown by themselves, the largest first")
        List<PartView> initiatives,

        @Schema(description = "The initiatives that are only shown together, since one has fewer than five co-workers")
        List<InitiativeId> pooledInitiatives,

        @Schema(description = "Of these together; null where there are none, or where even the sum would tell")
        @Nullable ShareView pooled,

        @Schema(
                description =
                        "Initiatives whose headcount is missing for the day, or smaller than the number that came")
        List<InitiativeId> unclear) {

    @Schema(name = "ReachShare")
    record ShareView(
            @Schema(example = "142") int reached,
            @Schema(example = "171") int staff,
            @Schema(example = "29") int missing,

            @Schema(description = "Rounded; 100 only when it is all", example = "83")
            int percent) {

        static @Nullable ShareView of(Reach.@Nullable Share share) {
            return share == null
                    ? null
                    : new ShareView(share.reached(), share.staff(), share.missing(), share.percent());
        }
    }

    @Schema(name = "InitiativeReach")
    record PartView(InitiativeId initiative, int reached, int staff, int missing, int percent) {

        static PartView of(Reach.Part part) {
            var share = part.share();
            return new PartView(part.initiative(), share.reached(), share.staff(), share.missing(), share.percent());
        }
    }

    static @Nullable ReachView of(LocalDate day, @Nullable Reach reach) {
        return reach == null
                ? null
                : new ReachView(
                        day,
                        ShareView.of(reach.total()),
                        reach.parts().stream().map(PartView::of).toList(),
                        reach.pooled(),
                        ShareView.of(reach.pool()),
                        reach.unclear());
    }
}
