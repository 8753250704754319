package se.atagande.commitments.supplierlink;

import java.time.LocalDate;

/** What came of declaring, reviewing or withdrawing. */
sealed interface RequestOutcome {

    record Changed(PolicyRequest request) implements RequestOutcome {}

    record NotOpen(LocalDate until) implements RequestOutcome {}

    record AlreadyReviewed() implements RequestOutcome {}

    record NotEachAreaOnce() implements RequestOutcome {}

    record NothingDeclared() implements RequestOutcome {}
}
