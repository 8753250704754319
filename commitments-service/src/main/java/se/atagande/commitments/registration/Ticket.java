package se.atagande.commitments.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What somebody who registered keeps: 80 random bits as sixteen characters of Crockford's alphabet. Never stored; two hashes of it are, and they tell
 * neither the ticket nor that they come from the same one.
 */
record Ticket(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Ticket random() {
        return new Ticket(characters(16));
    }

    /** For the link of an activity: ten such characters, in lower case. */
    static String code() {
        return characters(10).toLowerCase(Locale.ROOT);
    }

    /** As somebody typed it: spaces, hyphens and case do not matter, O is 0, I and L are 1. */
    static Ticket typed(String text) {
        return new Ticket(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is shown: {@code 7K3M-9QXR-2FTH-D8WN}. */
    String shown() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    String asGuest() {
        return hash("guest");
    }

    String asNeeds() {
        return hash("needs");
    }

    @Override
    public String toString() {
        return "Ticket";
    }

    private String hash(String use) {
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
