package se.atagande.commitments.supplierfollowup;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as its sentences, word for word. */
final class Sentences {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private Sentences() {}

    /** In their order, without the white space around them; a line break ends a sentence too. */
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var breaks = BreakIterator.getSentenceInstance(SWEDISH);
            breaks.setText(line);
            var from = breaks.first();
            for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                var sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = to;
            }
        }
        return List.copyOf(sentences);
    }
}
