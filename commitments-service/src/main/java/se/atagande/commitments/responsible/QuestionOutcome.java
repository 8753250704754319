package se.atagande.commitments.responsible;

import java.time.LocalDate;

/** What came of answering a question, or of withdrawing it. */
sealed interface QuestionOutcome {

    record Changed(OutsideQuestion question) implements QuestionOutcome {}

    /** The link worked once. */
    record AlreadyAnswered() implements QuestionOutcome {}

    record TooLate(LocalDate answerBy) implements QuestionOutcome {}

    record Withdrawn() implements QuestionOutcome {}
}
