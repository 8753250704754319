package se.atagande.deviations.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter keeps, and the only way back to the report: seven random Swedish words of {@link ReceiptWords}, 70 bits, and an eighth that checks them.
 * Known in the clear to the reporter alone; its text form tells nothing.
 *
 * @param words as they stand in the list where it is one of ours; anything at all when somebody guesses
 */
public record Receipt(List<String> words) {

    public static final int RANDOM_WORDS = 7;
    /** Whatever is typed beyond this cannot make it right. */
    private static final int LONGEST_TYPED = 300;

    public static Receipt random(ReceiptWords list) {
        var numbers = list.randomNumbers(RANDOM_WORDS);
        var all = IntStream.concat(Arrays.stream(numbers), IntStream.of(check(numbers)));
        return new Receipt(all.mapToObj(list::word).toList());
    }

    /**
     * The sum of the words' numbers, weighted 1, 3, 5 …, modulo 1024: an odd weight makes every single wrong word change it, and unequal weights nearly every
     * exchange of two.
     */
    public static int check(int... numbers) {
        return IntStream.range(0, numbers.length)
                        .map(i -> (2 * i + 1) * numbers[i])
                        .sum()
                % ReceiptWords.SIZE;
    }

    /** As somebody typed it: case, what stands between the words, and all but the first four letters of a word do not matter. */
    public static Receipt typed(@Nullable String text, ReceiptWords list) {
        var all = Objects.requireNonNullElse(text, "");
        var words = all.substring(0, Math.min(all.length(), LONGEST_TYPED))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+");
        return new Receipt(Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .map(list::meant)
                .toList());
    }

    /** As it is shown: {@code anka badrum citron drake fjord gitarr hatt isberg}. */
    public String shown() {
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
