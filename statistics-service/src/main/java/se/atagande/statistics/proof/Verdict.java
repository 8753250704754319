package se.atagande.statistics.proof;

/** What the verifier found. */
public sealed interface Verdict {

    /** @param demands how many numbers are proved hidden */
    record Safe(int demands, int worlds) implements Verdict {}

    /** @param because for the log: indexes, never a count */
    record Unsafe(String because) implements Verdict {}
}
