package se.atagande.commitments.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.responsible.OutsideQuestion.Standing;
import se.atagande.commitments.responsible.OutsideQuestion.State;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

class OutsideQuestionTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 8);
    private static final LocalDate BY = LocalDate.of(2026, 12, 8);

    @Test
    void isAnsweredOnce() {
        var answered = ((QuestionOutcome.Changed) asked().answer(Standing.UNDER_WAY, "Lokal bokad.", BY)).question();

        assertThat(answered.stateOn(BY)).isEqualTo(State.ANSWERED);
        assertThat(answered.answer(Standing.DONE, "Klart.", BY)).isEqualTo(new QuestionOutcome.AlreadyAnswered());
        assertThat(answered.withdraw(BY)).isEqualTo(new QuestionOutcome.AlreadyAnswered());
    }

    @Test
    void isNotAnsweredTheDayAfterItsLast() {
        assertThat(asked().stateOn(BY)).isEqualTo(State.WAITING);
        assertThat(asked().answer(Standing.DONE, "Klart.", BY.plusDays(1))).isEqualTo(new QuestionOutcome.TooLate(BY));
    }

    @Test
    void isNotAnsweredWhenItWasWithdrawn() {
        var withdrawn = ((QuestionOutcome.Changed) asked().withdraw(ASKED)).question();

        assertThat(withdrawn.answer(Standing.DONE, "Klart.", ASKED)).isEqualTo(new QuestionOutcome.Withdrawn());
    }

    private static OutsideQuestion asked() {
        return new OutsideQuestion(
                "q1",
                new FederationId("sodertalje"),
                new CommitmentId("sodertalje-2021_1"),
                "Arbetsförmedlingen",
                "Hur går det?",
                "hash",
                ASKED,
                BY,
                null,
                null);
    }
}
