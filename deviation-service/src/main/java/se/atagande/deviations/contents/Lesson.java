package se.atagande.deviations.contents;

import org.jspecify.annotations.Nullable;

/**
 * What a case taught, in words that everybody may read once they are published; until then they are as secret as the case.
 *
 * @param theme what it was about, pointing at nobody
 * @param measure what was done
 * @param effect what came of it
 * @param agreed what the reporter answered; null until then, or where nobody is asked
 */
public record Lesson(
        String theme,
        String measure,
        String effect,
        @Nullable Boolean agreed,
        boolean published) {

    public static Lesson proposed(String theme, String measure, String effect) {
        return new Lesson(theme, measure, effect, null, false);
    }

    public Lesson answered(boolean yes) {
        return new Lesson(theme, measure, effect, yes, published);
    }

    public Lesson out() {
        return new Lesson(theme, measure, effect, agreed, true);
    }

    @Override
    public String toString() {
        return "Lesson";
    }
}
