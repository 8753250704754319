package se.atagande.statistics.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** What is kept of whatever allows one answer: its SHA-256. */
final class Ticket {

    private Ticket() {}

    static byte[] of(String what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
