package se.atagande.deviations.deviation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter keeps, and the only way back to the report: 80 random bits as sixteen characters of Crockford's alphabet, which has no I, L, O or U to
 * be mistaken. Known in the clear to the reporter alone; its text form tells nothing.
 *
 * @param characters sixteen of the alphabet when it is one of ours; anything at all when somebody guesses
 */
record Receipt(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 16;
    private static final int GROUP = 4;
    /** Whatever is typed beyond this cannot make it right. */
    private static final int LONGEST_TYPED = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Five fresh random bits for each character. */
    static Receipt random() {
        var characters = RANDOM.ints(CHARACTERS, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return new Receipt(characters.toString());
    }

    /** As somebody typed it: spaces, hyphens and case do not matter, O is 0, I and L are 1. */
    static Receipt typed(@Nullable String text) {
        var all = Objects.requireNonNullElse(text, "");
        return new Receipt(all.substring(0, Math.min(all.length(), LONGEST_TYPED))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is shown: {@code 7K3M-9QXR-2FTH-D8WN}. */
    String shown() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
