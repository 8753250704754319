package se.atagande.contracts.deviation;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.RoutineReviewId;

/** The routine for deviations itself was reviewed, for the half-year {@code half} such as {@code 2026-H1}. */
public record RoutineReviewed(RoutineReviewId review, FederationId federation, String half, LocalDate day)
        implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.routine-reviewed.v1";

    @Override
    public String subject() {
        return review.value();
    }

    /** An exact time could point out who reported. */
    @Override
    public Precision precision() {
        return Precision.DAY;
    }
}
