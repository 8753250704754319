package se.atagande.commitments.influence;

/** Whether a viewpoint can be received. */
sealed interface LeaveOutcome {

    record Welcome() implements LeaveOutcome {}

    record NobodyReads() implements LeaveOutcome {}

    record HasPersonalNumber() implements LeaveOutcome {}

    record NotReadBack() implements LeaveOutcome {}

    record NoSuchQuestion() implements LeaveOutcome {}
}
