package se.atagande.deviations.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.atagande.deviations.contents.EffectAnswer;

/** What reporters say of whether it helped is told only where neither those who say so nor those who do not are fewer than five. */
class RoutineFiguresTest {

    private static RoutineFigures of(int helped, int partly, int not) {
        var answers = Stream.of(
                        Collections.nCopies(helped, EffectAnswer.HELPED),
                        Collections.nCopies(partly, EffectAnswer.HELPED_PARTLY),
                        Collections.nCopies(not, EffectAnswer.DID_NOT_HELP))
                .flatMap(List::stream)
                .toList();
        return RoutineFigures.of(Half.of("2026-H1"), List.of(), 0, answers);
    }

    @Test
    void whetherItHelpedIsToldFromFiveOnBothSides() {
        assertThat(of(2, 2, 0).effectsTold()).isNull();
        assertThat(of(3, 2, 0).effectsTold()).isEqualTo(5);
        assertThat(of(3, 2, 0).helped()).as("all of them would be told").isNull();
        assertThat(of(3, 2, 4).helped()).isNull();
        assertThat(of(3, 2, 5).helped()).isEqualTo(5);
        assertThat(of(2, 2, 6).helped()).isNull();
    }
}
