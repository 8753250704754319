package se.atagande.commitments.commitment;

import java.text.Collator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
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
 * @param terms each word of them once
 * @param meetings the kinds of meetings that it asks for an item
 * @param asks for what: the kind, the initiative or nothing, and the code of the item, with a slash between; the order is the rule's
 */
record Lookup(
        boolean retired,
        int urgency,
        String title,
        String owner,
        List<String> answers,
        String words,
        List<String> terms,
        List<String> meetings,
        List<String> asks) {

    static final Locale SWEDISH = Locale.of("sv", "SE");

    private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Collator ALPHABET = Collator.getInstance(SWEDISH);

    Lookup {
        answers = List.copyOf(answers);
        // Written before they were kept.
        terms = terms == null ? List.of() : List.copyOf(terms);
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
        asks = asks == null ? List.of() : List.copyOf(asks);
    }

    static Lookup of(Commitment it) {
        var answers = it.responsibility();
        var reason = it.judged().reason();
        var asked = AskedItem.of(it.ruleRead());
        var words = String.join("\n", it.title().sv(), it.title().en(), it.sentence(), reason.sv(), reason.en())
                .toLowerCase(SWEDISH);
        return new Lookup(
                it.retired(),
                urgency(it.judged().state()),
                place(it.title().sv()),
                place(answers.owner()),
                Stream.of(answers.owner(), answers.deputy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                words,
                terms(words).distinct().toList(),
                asked.stream()
                        .map(item -> item.kind().name())
                        .distinct()
                        .sorted()
                        .toList(),
                asked.stream().map(AskedItem::text).toList());
    }

    /** The words of a text in small letters; whatever is neither letter nor digit stands between them. */
    static Stream<String> terms(String text) {
        return NEITHER.splitAsStream(text).filter(term -> !term.isEmpty());
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
