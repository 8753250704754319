package se.atagande.statistics.disclosure;

/** Somebody who follows a protection, and may stop it. */
@FunctionalInterface
public interface Progress {

    Progress NOBODY = (proved, of) -> {};

    /** @throws StoppedException to end it */
    void at(int proved, int of);

    /** Somebody did not want to wait for it. */
    final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
