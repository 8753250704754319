package se.atagande.commitments.commitment;

import java.text.Collator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import se.atagande.contracts.FulfilmentState;

/**
 * By what lists find and sort a commitment, made anew with each change and stored with it: so that an index alone says which commitments stand on a page and
 * how many there are.
 *
 * @param retired a later version of its declaration took its place
 * @param urgency of its state, the most urgent first
 * @param title and
 * @param owner where they stand in a Swedish alphabet
 * @param answers the roles that answer for it: owner and deputy
 * @param words what is said of it in any language, in small letters
 */
record Lookup(boolean retired, int urgency, String title, String owner, List<String> answers, String words) {

    static final Locale SWEDISH = Locale.of("sv", "SE");

    private static final Collator ALPHABET = Collator.getInstance(SWEDISH);

    Lookup {
        answers = List.copyOf(answers);
    }

    static Lookup of(Commitment it) {
        var answers = it.responsibility();
        var reason = it.judged().reason();
        return new Lookup(
                it.retired(),
                urgency(it.judged().state()),
                place(it.title().sv()),
                place(answers.owner()),
                Stream.of(answers.owner(), answers.deputy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                String.join("\n", it.title().sv(), it.title().en(), it.sentence(), reason.sv(), reason.en())
                        .toLowerCase(SWEDISH));
    }

    static int urgency(FulfilmentState state) {
        return switch (state) {
            case LATE -> 1;
            case DUE_SOON -> 2;
            case NOT_KEPT -> 3;
            case PARTLY_KEPT -> 4;
            case ON_TRACK -> 5;
            case NOT_YET_DUE -> 6;
            case KEPT -> 7;
            case CANNOT_BE_JUDGED -> 8;
            case UNKNOWN -> 9;
        };
    }

    /** Text that a store without collations sorts as a Swedish reader looks for it. */
    private static String place(String text) {
        return HexFormat.of().formatHex(ALPHABET.getCollationKey(text).toByteArray());
    }
}
