package se.atagande.deviations.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.atagande.deviations.DeviationFeature;

/** Ten thousand guesses find nothing out, neither by what is answered nor by when, and do not keep the true reporter out. */
class GuessingReceiptsTest extends DeviationFeature {

    private static final int GUESSES = 10_000;
    private static final int AT_ONCE = 64;
    /** Standard deviations of the rank sum: what chance alone exceeds once in fifteen thousand times. */
    private static final double NOISE = 4;

    @Autowired
    private ReceiptWords words;

    private record Answer(boolean rightForm, int status, String body, long nanos) {}

    private Answer shown(boolean rightForm, String receipt) {
        var begin = System.nanoTime();
        var answer = progress(receipt);
        return new Answer(rightForm, answer.getResponse().getStatus(), body(answer), System.nanoTime() - begin);
    }

    @Test
    void tenThousandWrongReceiptsAreAnsweredAlikeAndTheTrueReporterGetsIn() throws Exception {
        var right = reported("sodertalje", "Mitt bland alla gissningar.").receipt();
        var expected = shown(false, "abborre åska").body();
        var guesses = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < GUESSES; i++) {
            var ofRightForm = i % 2 == 0;
            var guess = ofRightForm ? Receipt.random(words).shown() : "fel " + i;
            guesses.add(() -> shown(ofRightForm, guess));
        }
        Collections.shuffle(guesses, new Random(11)); // so that neither kind meets another machine than the other
        var middle = GUESSES / 2;
        guesses.add(middle, () -> shown(true, right));
        List<Answer> answers;
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            answers = clients.invokeAll(guesses).stream()
                    .map(GuessingReceiptsTest::answered)
                    .toList();
        }
        assertThat(answers.get(middle).status()).isEqualTo(200);
        var wrong = new ArrayList<>(answers);
        wrong.remove(middle);
        assertThat(wrong).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(expected);
        });
        var ofRightForm = nanos(wrong, true);
        var ofWrongForm = nanos(wrong, false);
        assertThat(apart(ofRightForm, ofWrongForm))
                .as("how far the two kinds lie apart in time, in standard deviations of chance")
                .isLessThan(NOISE);
        // The measure is sharp enough: a quarter of what these answers differ among themselves would be seen.
        var quarter = (quantile(ofWrongForm, 0.75) - quantile(ofWrongForm, 0.25)) / 4;
        assertThat(apart(Arrays.stream(ofRightForm).map(time -> time + quarter).toArray(), ofWrongForm))
                .isGreaterThan(NOISE);
    }

    private static Answer answered(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] nanos(List<Answer> answers, boolean rightForm) {
        return answers.stream()
                .filter(answer -> answer.rightForm() == rightForm)
                .mapToLong(Answer::nanos)
                .toArray();
    }

    /** Mann–Whitney: whether a time of the one kind is longer than one of the other more often than chance makes it. */
    private static double apart(long[] one, long[] other) {
        var all = Stream.concat(sample(one, true), sample(other, false))
                .sorted(Comparator.comparingLong(Sample::nanos))
                .toList();
        var ranks = IntStream.range(0, all.size())
                .filter(i -> all.get(i).first())
                .mapToLong(i -> i + 1)
                .sum();
        double n = one.length;
        double m = other.length;
        return Math.abs((ranks - n * (n + m + 1) / 2) / Math.sqrt(n * m * (n + m + 1) / 12));
    }

    private record Sample(long nanos, boolean first) {}

    private static Stream<Sample> sample(long[] times, boolean first) {
        return Arrays.stream(times).mapToObj(nanos -> new Sample(nanos, first));
    }

    /** One after the other, in turns, so that both meet the same machine: the medians differ by less than the answers of either kind do among themselves. */
    @Test
    void aRightOneTakesAsLongAsAWrongOne() {
        var right = reported("sodertalje", "Hur länge tar det?").receipt();
        var unknown = new long[150];
        var known = new long[150];
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = shown(true, Receipt.random(words).shown()).nanos();
            known[i] = shown(true, right).nanos();
        }
        var spread = Stream.of(unknown, known)
                .mapToLong(times -> quantile(times, 0.9) - quantile(times, 0.1))
                .max()
                .orElseThrow();
        assertThat(Math.abs(quantile(known, 0.5) - quantile(unknown, 0.5))).isLessThan(spread);
    }

    private static long quantile(long[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
