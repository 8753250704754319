package se.atagande.deviations.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.atagande.deviations.DeviationFeature;

/** Ten thousand guesses find nothing out, neither by what is answered nor by when, and do not keep the true reporter out. */
class GuessingReceiptsTest extends DeviationFeature {

    private static final int GUESSES = 10_000;
    private static final int AT_ONCE = 64;

    @Autowired
    private ReceiptWords words;

    private record Answer(int status, String body, long nanos) {}

    private Answer shown(String receipt) {
        var begin = System.nanoTime();
        var answer = progress(receipt);
        return new Answer(answer.getResponse().getStatus(), body(answer), System.nanoTime() - begin);
    }

    @Test
    void tenThousandWrongReceiptsAreAnsweredAlikeAndTheTrueReporterGetsIn() throws Exception {
        var reported = reported("sodertalje", "Mitt bland alla gissningar.");
        var right = reported.receipt();
        var expected = shown("abborre åska").body();
        var guesses = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < GUESSES; i++) {
            var guess = i % 2 == 0 ? Receipt.random(words).shown() : "fel " + i;
            guesses.add(() -> shown(guess));
        }
        var middle = GUESSES / 2;
        guesses.add(middle, () -> shown(right));
        List<Answer> answers;
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            answers = clients.invokeAll(guesses).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
        assertThat(answers.get(middle).status()).isEqualTo(200);
        var wrong = new ArrayList<>(answers);
        wrong.remove(middle);
        assertThat(wrong).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(expected);
        });
    }

    /** One after the other, in turns, so that both meet the same machine: the medians differ by less than the answers of either kind do among themselves. */
    @Test
    void howLongAnAnswerTakesTellsNothing() {
        var right = reported("sodertalje", "Hur länge tar det?").receipt();
        var wrongForm = new long[200];
        var unknown = new long[200];
        var known = new long[200];
        for (int i = 0; i < unknown.length; i++) {
            wrongForm[i] = shown("inte ett enda ord").nanos();
            unknown[i] = shown(Receipt.random(words).shown()).nanos();
            known[i] = shown(right).nanos();
        }
        var spread = Stream.of(wrongForm, unknown, known)
                .mapToLong(times -> quantile(times, 0.9) - quantile(times, 0.1))
                .max()
                .orElseThrow();
        var medians = Stream.of(wrongForm, unknown, known)
                .mapToLong(times -> quantile(times, 0.5))
                .summaryStatistics();
        assertThat(medians.getMax() - medians.getMin()).isLessThan(spread);
    }

    private static long quantile(long[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
