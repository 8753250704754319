package se.atagande.commitments.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What somebody without account keeps: 80 random bits as sixteen characters of Crockford's alphabet. Never stored; hashes of it are, one for each use, and
 * they tell neither the ticket nor that they come from the same one.
 */
public record Ticket(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Ticket random() {
        return new Ticket(characters(16));
    }

    /** For a link that many may have: ten such characters, in lower case. */
    public static String code() {
        return characters(10).toLowerCase(Locale.ROOT);
    }

    /** As somebody typed it: spaces, hyphens and case do not matter, O is 0, I and L are 1. */
    public static Ticket typed(String text) {
        return new Ticket(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is shown: {@code 7K3M-9QXR-2FTH-D8WN}. */
    public String shown() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "Ticket";
    }

    /** Of two uses nobody can tell that they come from the same ticket. */
    public String hash(String use) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((use + "|" + characters).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String characters(int number) {
        return RANDOM.ints(number, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
