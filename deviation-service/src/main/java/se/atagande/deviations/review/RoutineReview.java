package se.atagande.deviations.review;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.RoutineReviewId;

/**
 * The routine itself was looked at, for a half-year, and this was the conclusion.
 *
 * @param id {@code <federation>-<half in lower case>}
 * @param conclusions about the routine, never about a case
 * @param figures as they were told then
 */
record RoutineReview(
        String id, FederationId federation, String half, LocalDate heldOn, String conclusions, RoutineFigures figures) {

    static RoutineReviewId idOf(FederationId federation, Half half) {
        return new RoutineReviewId(federation + "-" + half.toString().toLowerCase(java.util.Locale.ROOT));
    }
}
