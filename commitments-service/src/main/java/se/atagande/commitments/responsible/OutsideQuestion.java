package se.atagande.commitments.responsible;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/**
 * A question to a body outside the system about its part of a commitment. Whoever has the link answers it, once, without an account.
 *
 * @param body an organisation, never a person
 * @param link a hash of what only the link holds
 * @param answerBy the last day on which the link works
 */
record OutsideQuestion(
        String id,
        FederationId federation,
        CommitmentId commitment,
        String body,
        String question,
        String link,
        LocalDate askedOn,
        LocalDate answerBy,
        @Nullable Answer answer,
        @Nullable LocalDate withdrawnOn) {

    static final int MOST_DAYS = 90;

    /** How the body itself says that its part stands; nothing follows from it but that everybody can read it. */
    enum Standing {
        DONE,
        UNDER_WAY,
        NOT_DONE
    }

    record Answer(Standing standing, String text, LocalDate on) {}

    enum State {
        WAITING,
        ANSWERED,
        EXPIRED,
        WITHDRAWN
    }

    State stateOn(LocalDate today) {
        if (answer != null) {
            return State.ANSWERED;
        }
        if (withdrawnOn != null) {
            return State.WITHDRAWN;
        }
        return today.isAfter(answerBy) ? State.EXPIRED : State.WAITING;
    }

    QuestionOutcome answer(Standing standing, String text, LocalDate today) {
        return switch (stateOn(today)) {
            case WAITING -> new QuestionOutcome.Changed(with(new Answer(standing, text, today), null));
            case ANSWERED -> new QuestionOutcome.AlreadyAnswered();
            case EXPIRED -> new QuestionOutcome.TooLate(answerBy);
            case WITHDRAWN -> new QuestionOutcome.Withdrawn();
        };
    }

    QuestionOutcome withdraw(LocalDate today) {
        return switch (stateOn(today)) {
            case WAITING, EXPIRED -> new QuestionOutcome.Changed(with(null, today));
            case ANSWERED -> new QuestionOutcome.AlreadyAnswered();
            case WITHDRAWN -> new QuestionOutcome.Withdrawn();
        };
    }

    private OutsideQuestion with(@Nullable Answer newAnswer, @Nullable LocalDate newWithdrawnOn) {
        return new OutsideQuestion(
                id, federation, commitment, body, question, link, askedOn, answerBy, newAnswer, newWithdrawnOn);
    }
}
