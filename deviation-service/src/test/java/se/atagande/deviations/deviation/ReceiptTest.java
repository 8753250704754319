package se.atagande.deviations.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A receipt can be read, typed and mistyped by people, and guessed by nobody. */
class ReceiptTest {

    @Test
    void holdsEightyBitsInFourGroupsWithoutLettersThatLookAlike() {
        var many = Stream.generate(Receipt::random).limit(2000).toList();
        assertThat(many)
                .allSatisfy(r -> assertThat(r.shown()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
        assertThat(many).doesNotHaveDuplicates();
        for (int place = 0; place < 16; place++) {
            var at = place;
            assertThat(many.stream().map(r -> r.characters().charAt(at)).collect(Collectors.toSet()))
                    .hasSize(32);
        }
    }

    @Test
    void isTheSameHoweverItIsTyped() {
        var receipt = new Receipt("7K3M9QXR20TH18WN");
        assertThat(receipt.shown()).isEqualTo("7K3M-9QXR-20TH-18WN");
        assertThat(Receipt.typed(" 7k3m 9qxr-2oth–l8wn ".replace('–', '-'))).isEqualTo(receipt);
        assertThat(Receipt.typed(receipt.shown())).isEqualTo(receipt);
        assertThat(Receipt.typed("7K3M-9QXR-20TH-18WM")).isNotEqualTo(receipt);
    }

    @Test
    void whatIsNoReceiptIsJustAWrongOne() {
        assertThat(Receipt.typed(null)).isEqualTo(new Receipt(""));
        assertThat(Receipt.typed("x".repeat(100_000)).characters()).hasSize(100);
    }

    @Test
    void itsTextFormTellsNothing() {
        assertThat(Receipt.random()).hasToString("Receipt");
    }
}
