package se.atagande.deviations.receipt;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Whoever shows a receipt waits equally long, whether it is right or wrong, and only so many are answered at a time, in the order they came: guessing takes
 * its time, how long an answer took tells nothing, and nobody's address is needed for it.
 */
@Component
class AnswerTime {

    /**
     * Settings {@code atagande.deviations.receipts.*}.
     *
     * @param atLeast no answer comes sooner; longer than the work it covers
     * @param atOnce so many are answered at a time
     */
    @ConfigurationProperties("atagande.deviations.receipts")
    record Settings(
            @DefaultValue("300ms") Duration atLeast,
            @DefaultValue("64") int atOnce) {}

    private final Settings settings;
    private final Semaphore turn;

    AnswerTime(Settings settings) {
        this.settings = settings;
        this.turn = new Semaphore(settings.atOnce(), true);
    }

    <T> T of(Supplier<T> work) {
        turn.acquireUninterruptibly();
        var end = System.nanoTime() + settings.atLeast().toNanos();
        try {
            return work.get();
        } finally {
            sleepUntil(end);
            turn.release();
        }
    }

    private static void sleepUntil(long end) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
