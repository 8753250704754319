package se.atagande.feed;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What many write at once: who comes second does it again on what the first one wrote. */
public final class Contention {

    private static final int TRIES = 100;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private Contention() {}

    /**
     * What {@code work} answers, as soon as nobody else was faster.
     *
     * @param work reads and writes; done anew as a whole each time
     * @throws DuplicateKeyException when somebody else was faster a hundred times
     * @throws OptimisticLockingFailureException the same, of a document that was there
     */
    public static <T> T whoComesSecondDoesItAgain(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
                if (tried == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** A random while, so that those who met do not meet again. */
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
