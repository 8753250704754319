package se.atagande.statistics.answering;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code on paper: twenty signs in four groups, a hundred bits, none of which looks like another (no I, L, O, U). Whoever holds it answers once; nobody knows who
 * holds which, and only its hash is kept.
 */
final class Code {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    /** As it is printed: {@code 7KQ2M-…}. */
    static String fresh() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> (i > 0 && i % GROUP == 0 ? "-" : "") + SIGNS.charAt(RANDOM.nextInt(SIGNS.length())))
                .collect(Collectors.joining());
    }

    /** However it was typed: small letters, other groups, O for 0, I or L for 1. */
    static String asMeant(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static byte[] ticket(String survey, String typed) {
        return Ticket.of("code|" + survey + "|" + asMeant(typed));
    }
}
