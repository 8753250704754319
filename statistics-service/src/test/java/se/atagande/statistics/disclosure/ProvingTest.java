package se.atagande.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The small form of {@code make prove}. */
class ProvingTest {

    @Test
    void twoHundredCubes() {
        var found = IntStream.range(0, 200).mapToObj(Proving::cube).reduce(Proving.Found.NOTHING, Proving.Found::plus);
        assertThat(found.good()).as(found.toString()).isTrue();
        assertThat(found.shown()).isGreaterThan(200 * 30);
        assertThat(found.withheld()).isZero();
    }

    @Test
    void twoYearsOfThreeFederationsExactAndRounded() {
        var found = IntStream.range(0, 2).mapToObj(Proving::history).reduce(Proving.Found.NOTHING, Proving.Found::plus);
        assertThat(found.good()).as(found.toString()).isTrue();
        assertThat(found.shown()).isPositive();
    }
}
