package se.atagande.deviations.contents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;

/**
 * Something that was written in a case, by whomever.
 *
 * @param number from 1; stays the same
 * @param day by UTC
 * @param by the handler's subject; null for the reporter
 * @param measure which measure it is about; null where none
 * @param recipient to whom the case was handed over; null where to nobody
 * @param effect whether it helped; null where that was not the question
 */
public record Entry(
        int number,
        Kind kind,
        LocalDate day,
        @Nullable String by,
        String text,
        @Nullable ActivityId measure,
        @Nullable Recipient recipient,
        @Nullable EffectAnswer effect) {

    /** Characters. */
    public static final int LONGEST = 10_000;

    /** What an entry is, and whether the reporter reads it. */
    public enum Kind {
        REPORT(true),
        FROM_REPORTER(true),
        /** Did it help? */
        EFFECT(true),
        MESSAGE(true),
        QUESTION(true),
        FEEDBACK(true),
        PAUSED(true),
        ANSWER(true),
        REOPENED(true),
        NOTE(false),
        IMMEDIATE_MEASURE(false),
        INVESTIGATION(false),
        ANALYSIS(false),
        MEASURE(false),
        MEASURE_DECLINED(false),
        FOLLOW_UP(false);

        private final boolean readByReporter;

        Kind(boolean readByReporter) {
            this.readByReporter = readByReporter;
        }
    }

    public boolean readByReporter() {
        return kind.readByReporter;
    }

    @Override
    public String toString() {
        return "Entry";
    }
}
