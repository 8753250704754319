package se.atagande.contracts;

/** A review of a federation's routine for deviations. */
public record RoutineReviewId(String value) implements Identifier {

    public RoutineReviewId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
