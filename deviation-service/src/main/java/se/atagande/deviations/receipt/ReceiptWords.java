package se.atagande.deviations.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 1024 Swedish words that tell nothing of anybody, no two with the same first four letters once å and ä are read as a and ö as o: four letters on any
 * keyboard say which one is meant. The list is the receipts' alphabet: it never changes.
 */
@Component
class ReceiptWords {

    static final int SIZE = 1024;
    private static final int TELLING_LETTERS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<String> words = read();
    private final Map<String, String> byStart =
            words.stream().collect(Collectors.toUnmodifiableMap(ReceiptWords::start, Function.identity()));

    private static List<String> read() {
        try {
            return new ClassPathResource("receipt-words.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all() {
        return words;
    }

    int[] randomNumbers(int howMany) {
        return RANDOM.ints(howMany, 0, SIZE).toArray();
    }

    String word(int number) {
        return words.get(number);
    }

    /** The word of the list that is meant, or what was typed. */
    String meant(String typed) {
        return Objects.requireNonNullElse(byStart.get(start(typed)), typed);
    }

    private static String start(String word) {
        var letters = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.substring(0, Math.min(letters.length(), TELLING_LETTERS));
    }
}
