package se.atagande.commitments.supplier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.PolicyArea;

/**
 * One version of a policy document that a supplier handed in.
 *
 * @param policyId names its file too
 * @param decidedOn the date of the document
 * @param validUntil its last day by its own words; null where it gives none
 * @param size in bytes
 */
record Policy(
        String policyId,
        PolicyArea area,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        LocalDate receivedOn,
        DocumentFormat format,
        int size) {

    /** A document that gives no last day is looked upon as old after so many years: the federations' own rule, not a statute's. */
    private static final int OLD_AFTER_YEARS = 3;

    /** Whether a supplier's document on an area can be talked about as it is. */
    enum State {
        MISSING,
        OLD,
        CURRENT
    }

    LocalDate oldFrom() {
        return validUntil == null ? decidedOn.plusYears(OLD_AFTER_YEARS) : validUntil.plusDays(1);
    }

    State stateOn(LocalDate today) {
        return today.isBefore(oldFrom()) ? State.CURRENT : State.OLD;
    }
}
