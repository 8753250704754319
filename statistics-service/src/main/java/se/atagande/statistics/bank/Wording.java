package se.atagande.statistics.bank;

import java.util.Map;

/**
 * The texts of a bank in one language.
 *
 * @param language a BCP 47 tag, such as {@code sv}, {@code ar} or {@code sv-x-latt} for lätt svenska
 * @param name as its speakers call it
 * @param direction {@code ltr} or {@code rtl}
 * @param reviewed somebody who speaks it has read it; one that nobody has read is shown as such
 * @param texts by question, or question and option with a slash
 */
record Wording(String language, String name, String direction, boolean reviewed, Map<String, String> texts) {

    public Wording {
        texts = Map.copyOf(texts);
    }
}
