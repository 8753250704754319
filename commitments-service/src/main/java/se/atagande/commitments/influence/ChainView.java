package se.atagande.commitments.influence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ViewpointDecision;

/** What became of a viewpoint, link by link: decision, activity, effect. */
@Schema(name = "ViewpointChain")
record ChainView(
        @Nullable ViewpointDecision decision,
        @Schema(description = "What is done, or why not") @Nullable String answer,
        @Nullable LocalDate decidedOn,
        @Nullable Where activity,
        @Nullable String effect,
        @Nullable LocalDate effectOn) {

    /** The activity in which it is done. */
    @Schema(name = "ViewpointActivity")
    record Where(ActivityId id, String title, @Schema(description = "UTC") Instant startsAt, boolean held) {}

    static ChainView of(Viewpoint viewpoint, KnownActivities activities) {
        var decision = viewpoint.decision();
        var effect = viewpoint.effect();
        var activity = Optional.ofNullable(decision)
                .map(Viewpoint.Decision::activity)
                .flatMap(id -> activities.find(id, viewpoint.federation()))
                .map(it -> new Where(it.id(), it.title(), it.startsAt(), it.held()))
                .orElse(null);
        return new ChainView(
                decision == null ? null : decision.outcome(),
                decision == null ? null : decision.answer(),
                decision == null ? null : decision.day(),
                activity,
                effect == null ? null : effect.what(),
                effect == null ? null : effect.day());
    }
}
