package se.atagande.commitments.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.pulse.Pulse.Grade;
import se.atagande.commitments.pulse.Pulse.Question;

class PulseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    private static final LocalDate SECOND = LocalDate.of(2026, 4, 7);
    private static final LocalDate THIRD = LocalDate.of(2026, 5, 5);

    @Test
    void showsNothingAsLongAsOneAnswerCouldStillCome() {
        var pulse = answered(Pulse.empty("s1"), FIRST, 12);

        assertThat(pulse.shownOn(FIRST.plusDays(Pulse.DAYS_TO_ANSWER))).isEmpty();
        assertThat(pulse.shownOn(FIRST.plusDays(Pulse.DAYS_TO_ANSWER + 1L)))
                .singleElement()
                .satisfies(point -> assertThat(point.answers()).isEqualTo(12));
    }

    @Test
    void poolsATeamOfFewOverTheMeetingsItTakes() {
        var pulse = answered(answered(Pulse.empty("s1"), FIRST, 4), SECOND, 2);
        assertThat(pulse.shownOn(LocalDate.of(2026, 12, 31))).isEmpty();

        pulse = answered(pulse, THIRD, 1);

        assertThat(pulse.shownOn(LocalDate.of(2026, 12, 31))).singleElement().satisfies(point -> {
            assertThat(point.answers()).isEqualTo(7);
            assertThat(point.meetings()).isEqualTo(Set.of(FIRST, SECOND, THIRD));
        });
    }

    @Test
    void neverChangesAPointThatWasShown() {
        var pulse = answered(answered(Pulse.empty("s1"), FIRST, 8), SECOND, 1);
        var shown = pulse.shownOn(SECOND);
        assertThat(shown).hasSize(1);

        // Somebody answers late for the first meeting, after the second one has begun.
        var later = answered(answered(pulse, FIRST, 1), THIRD, 9);

        assertThat(later.shownOn(THIRD).getFirst()).isEqualTo(shown.getFirst());
        assertThat(later.shownOn(LocalDate.of(2026, 12, 31)))
                .extracting(Pulse.Point::answers)
                .containsExactly(8, 11);
    }

    @Test
    void countsWhoeverDoesNotWantToSayToo() {
        var point = Pulse.Point.NONE.plus(FIRST, Map.of(Question.OPEN, Grade.FULLY));

        assertThat(point.grades().get(Question.OPEN)).isEqualTo(Map.of(Grade.FULLY, 1));
        assertThat(point.grades().get(Question.RESPECTFUL)).isEqualTo(Map.of(Grade.NO_ANSWER, 1));
    }

    private static Pulse answered(Pulse before, LocalDate meeting, int times) {
        var pulse = before;
        for (int i = 0; i < times; i++) {
            pulse = pulse.with(meeting, Map.of(Question.OPEN, Grade.LARGELY), meeting);
        }
        return pulse;
    }
}
