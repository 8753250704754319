package se.atagande.deviations.deviation;

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
}
