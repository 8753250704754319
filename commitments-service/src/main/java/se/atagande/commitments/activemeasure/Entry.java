package se.atagande.commitments.activemeasure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;

/** What is said of a measure: where, for which grounds, which step, when and what. */
record Entry(
        InitiativeId initiative,
        Set<Ground> grounds,
        MeasureStep step,
        LocalDate day,
        String what,
        @Nullable ActivityId activity) {

    Entry {
        grounds = Set.copyOf(grounds);
    }

    /** Each ground on its own terms: what several share is about none of them in particular. */
    boolean isOnOneGroundsOwnTerms() {
        return grounds.size() == 1;
    }
}
