package se.atagande.commitments.meeting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one meeting has that its series does not say: it stays when the series changes.
 *
 * @param place where this one meets instead; null where it meets at the series' place
 */
record Own(@Nullable String place, @Nullable Theme theme) {

    static final Own NOTHING = new Own(null, null);

    /**
     * What the meeting is about, such as an inclusion meeting's theme.
     *
     * @param key the title as it is compared: a theme is repeated whatever its letters' case
     * @param note why the series takes the theme up again
     */
    record Theme(String title, String key, @Nullable String note) {

        static Theme of(String title, @Nullable String note) {
            var words = title.strip().replaceAll("\\s+", " ");
            return new Theme(words, words.toLowerCase(Locale.ROOT), note);
        }

        boolean mayRepeat() {
            return note != null && !note.isBlank();
        }
    }

    Own at(@Nullable String newPlace) {
        return new Own(newPlace, theme);
    }

    Own about(@Nullable Theme newTheme) {
        return new Own(place, newTheme);
    }
}
