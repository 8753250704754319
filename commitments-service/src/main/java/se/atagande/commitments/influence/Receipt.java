package se.atagande.commitments.influence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen keeps, and the only way back to the viewpoint: 80 random bits as sixteen characters of Crockford's alphabet. Only its fingerprint is
 * stored.
 */
record Receipt(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 16;
    /** Whatever is typed beyond this cannot make it right. */
    private static final int LONGEST_TYPED = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    static Receipt random() {
        return new Receipt(RANDOM.ints(CHARACTERS, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** As somebody typed it: spaces, hyphens and case do not matter, O is 0, I and L are 1. */
    static Receipt typed(@Nullable String text) {
        var all = text == null ? "" : text;
        return new Receipt(all.substring(0, Math.min(all.length(), LONGEST_TYPED))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is shown: {@code 7K3M-9QXR-2FTH-D8WN}. */
    String shown() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(characters.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
