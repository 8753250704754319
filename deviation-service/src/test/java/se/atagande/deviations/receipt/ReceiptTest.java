package se.atagande.deviations.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A receipt can be read, typed and mistyped by people, and guessed by nobody. */
class ReceiptTest {

    private final ReceiptWords words = new ReceiptWords();

    private static String start(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .substring(0, 4);
    }

    @Test
    void theWordsAreToldApartByTheirFirstFourLettersOnAnyKeyboard() {
        assertThat(words.all()).hasSize(ReceiptWords.SIZE).allMatch(word -> word.matches("[a-zåäö]{4,9}"));
        assertThat(words.all().stream().map(ReceiptTest::start)).doesNotHaveDuplicates();
    }

    @Test
    void holdsSeventyRandomBitsInSevenWordsAndAnEighthThatChecksThem() {
        var many = Stream.generate(() -> Receipt.random(words)).limit(20_000).toList();
        assertThat(many).allSatisfy(receipt -> assertThat(receipt.words()).hasSize(8));
        assertThat(many).doesNotHaveDuplicates();
        for (int place = 0; place < 8; place++) {
            var at = place;
            assertThat(many.stream().map(receipt -> receipt.words().get(at)).collect(Collectors.toSet()))
                    .hasSize(ReceiptWords.SIZE);
        }
    }

    @Test
    void everySingleWrongWordChangesTheCheckWord() {
        var numbers = new int[] {5, 77, 1023, 0, 512, 300, 9};
        var check = Receipt.check(numbers);
        for (int place = 0; place < numbers.length; place++) {
            for (int other = 0; other < ReceiptWords.SIZE; other++) {
                var wrong = numbers.clone();
                wrong[place] = other;
                assertThat(Receipt.check(wrong) == check).isEqualTo(other == numbers[place]);
            }
        }
    }

    @Test
    void twoWordsExchangedAreAlmostAlwaysFound() {
        var unseen = IntStream.range(0, ReceiptWords.SIZE)
                .filter(other -> other != 77 && Receipt.check(77, other) == Receipt.check(other, 77))
                .count();
        assertThat(unseen).isEqualTo(1);
    }

    @Test
    void isTheSameHoweverItIsTyped() {
        var receipt = new Receipt(List.of("abborre", "åska", "älva", "ödla", "öring", "väder", "fåtölj", "kaffe"));
        assertThat(Receipt.typed(" Abborre, ÅSKA-älva\n ödla. öring;väder fåtölj  kaffe ", words))
                .isEqualTo(receipt);
        assertThat(Receipt.typed("abbo aska alva odla orin vade fato kaff", words))
                .isEqualTo(receipt);
        assertThat(Receipt.typed("abborre åska älva ödla öring väder fåtölj kanel", words))
                .isNotEqualTo(receipt);
    }

    @Test
    void whatIsNoReceiptIsJustAWrongOne() {
        assertThat(Receipt.typed(null, words)).isEqualTo(new Receipt(List.of()));
        assertThat(Receipt.typed("x".repeat(100_000), words).shown()).hasSize(300);
        assertThat(Receipt.typed("{$ne:1}", words)).isEqualTo(new Receipt(List.of("ne")));
    }

    @Test
    void itsTextFormTellsNothing() {
        assertThat(Receipt.random(words)).hasToString("Receipt");
    }
}
