package se.atagande.deviations.report;

/** Whether a report can be received as it is. */
sealed interface ReportOutcome {

    record Receivable() implements ReportOutcome {}

    /** No case handler would ever read it. */
    record NobodyReceives() implements ReportOutcome {}

    record LevelMissing() implements ReportOutcome {}

    /** Neither a ground nor "vet inte". */
    record GroundsMissing() implements ReportOutcome {}

    /** Both a ground and "vet inte". */
    record GroundsContradict() implements ReportOutcome {}

    /** Somebody tells on another's behalf and does not say that the other agreed. */
    record ConsentMissing() implements ReportOutcome {}

    /** Structural cases come from single ones, through case handlers. */
    record ForHandlers() implements ReportOutcome {}
}
