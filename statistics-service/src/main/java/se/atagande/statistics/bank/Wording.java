package se.atagande.statistics.bank;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a bank in one language.
 *
 * @param language a BCP 47 tag, such as {@code sv}, {@code ar} or {@code sv-x-latt} for lätt svenska
 * @param name as its speakers call it
 * @param direction {@code ltr} or {@code rtl}
 * @param review who has read it and when; null until somebody who speaks the language has, and then it is shown as not reviewed
 * @param texts by question, or question and option with a slash
 */
record Wording(
        String language,
        String name,
        String direction,
        @Nullable Review review,
        Map<String, String> texts) {

    /**
     * Somebody read every text.
     *
     * @param by a name or a role, as the reader may see it
     */
    record Review(String by, LocalDate on) {

        Review {
            if (by.isBlank()) {
                throw new IllegalArgumentException("by: blank (expected: who has read the texts)");
            }
        }
    }

    public Wording {
        texts = Map.copyOf(texts);
    }
}
