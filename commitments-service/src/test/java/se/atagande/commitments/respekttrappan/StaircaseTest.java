package se.atagande.commitments.respekttrappan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MissedReason;

class StaircaseTest {

    private final List<Climb> climbs = new ArrayList<>();

    @Test
    void startsWithTheFirstStepOfTheFirstRound() {
        assertThat(staircase().turn()).isEqualTo(new Turn(1, Step.TANK));
    }

    @Test
    void theSevenStepsCarryTheirNamesInTheirOrder() {
        assertThat(Step.values())
                .extracting(Step::nameSv)
                .containsExactly("Tänk!", "Lär!", "Quizza!", "Upplev!", "Reflektera!", "Kartlägg!", "Gör!");
    }

    @Test
    void sevenMeetingsMakeARoundAndTheEighthBeginsTheSecond() {
        for (int meeting = 0; meeting < 7; meeting++) {
            climb();
        }

        assertThat(staircase().turn()).isEqualTo(new Turn(2, Step.TANK));
        climb();
        assertThat(staircase().turn()).isEqualTo(new Turn(2, Step.LAR));
    }

    @Test
    void aStepThatWasNotDoneStaysNext() {
        climb();
        miss();
        miss();

        assertThat(staircase().turn()).isEqualTo(new Turn(1, Step.LAR));
    }

    @Test
    void aMeetingRegisteredLateDoesNotMoveTheStaircaseBack() {
        climb();
        climb();
        climbs.addFirst(new Climb(
                new MeetingId("late"),
                LocalDate.of(2026, 1, 1),
                new Turn(1, Step.LAR),
                false,
                MissedReason.TIME_RAN_OUT,
                null));

        assertThat(staircase().turn()).isEqualTo(new Turn(1, Step.QUIZZA));
    }

    @Test
    void foretellsTheStepOfALaterMeetingAcrossTheEndOfTheRound() {
        climb();

        assertThat(staircase().turnAfter(0)).isEqualTo(new Turn(1, Step.LAR));
        assertThat(staircase().turnAfter(6)).isEqualTo(new Turn(2, Step.TANK));
    }

    @Test
    void refusesToSkipAStep() {
        assertThat(staircase().judge(done(2))).isEqualTo(new StepVerdict.NotItsTurn(new Turn(1, Step.TANK)));
    }

    @Test
    void refusesAnAnswerForTheSameStepOfAnEarlierRound() {
        for (int meeting = 0; meeting < 7; meeting++) {
            climb();
        }

        assertThat(staircase().judge(new StepAnswer(1, 1, true, null, null, null, true)))
                .isEqualTo(new StepVerdict.NotItsTurn(new Turn(2, Step.TANK)));
    }

    @Test
    void theFirstStepWaitsForTheConversationRules() {
        assertThat(staircase().judge(new StepAnswer(1, 1, true, null, null, null, false)))
                .isEqualTo(new StepVerdict.ConversationRulesUnread());
        assertThat(staircase().judge(done(1))).isEqualTo(new StepVerdict.Climbed(new Turn(1, Step.TANK), null));
    }

    @Test
    void theSixthStepIsNotDoneUntilItsResultIsWrittenDown() {
        for (int meeting = 0; meeting < 5; meeting++) {
            climb();
        }

        assertThat(staircase().judge(new StepAnswer(1, 6, true, null, null, " ", false)))
                .isEqualTo(new StepVerdict.ResultMissing());
    }

    @Test
    void theSeventhStepSeesWhatTheSixthOfItsOwnRoundFound() {
        for (int meeting = 0; meeting < 6; meeting++) {
            climb();
        }

        assertThat(staircase().turn().step()).isEqualTo(Step.GOR);
        assertThat(staircase().mapping(1)).contains("Styrka: öppet samtal. Risk: få söker stöd.");
        assertThat(staircase().mapping(2)).isEmpty();
    }

    @Test
    void aMissedStepNeedsAReasonThatSaysSomething() {
        assertThat(staircase().judge(missed(null, null))).isEqualTo(new StepVerdict.ReasonMissing());
        assertThat(staircase().judge(missed(MissedReason.UNKNOWN, null))).isEqualTo(new StepVerdict.ReasonMissing());
        assertThat(staircase().judge(missed(MissedReason.OTHER, ""))).isEqualTo(new StepVerdict.NoteMissing());
        assertThat(staircase().judge(missed(MissedReason.MATERIAL_MISSING, null)))
                .isEqualTo(new StepVerdict.Stayed(new Turn(1, Step.TANK), MissedReason.MATERIAL_MISSING, null));
    }

    private Staircase staircase() {
        return new Staircase(climbs);
    }

    private void climb() {
        var turn = staircase().turn();
        var result = turn.step().asksForResult() ? "Styrka: öppet samtal. Risk: få söker stöd." : null;
        climbs.add(new Climb(new MeetingId("m" + climbs.size()), day(), turn, true, null, result));
    }

    private void miss() {
        climbs.add(new Climb(
                new MeetingId("m" + climbs.size()), day(), staircase().turn(), false, MissedReason.TIME_RAN_OUT, null));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 13).plusMonths(climbs.size());
    }

    private static StepAnswer done(int number) {
        return new StepAnswer(null, number, true, null, null, "en karta", true);
    }

    private static StepAnswer missed(@Nullable MissedReason reason, @Nullable String note) {
        return new StepAnswer(1, 1, false, reason, note, null, false);
    }
}
