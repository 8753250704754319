package se.atagande.notifications.checkpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import se.atagande.notifications.feed.Canonical;
import se.atagande.notifications.feed.Entry;

/**
 * What a log was on a day.
 *
 * @param id log and day: there is one a day
 * @param day Europe/Stockholm
 * @param count entries up to here, which is the position of the last
 * @param hash seal of the last entry; 64 zeros of an empty log
 * @param issuedAt UTC
 * @param key id of the key that signed it
 * @param signature Ed25519 over the canonical JSON (RFC 8785) of {@code log, federation, day, count, hash, issuedAt, key}; Base64
 */
record Checkpoint(
        String id,
        String log,
        String federation,
        LocalDate day,
        long count,
        String hash,
        Instant issuedAt,
        String key,
        String signature) {

    static Checkpoint unsigned(String log, String federation, LocalDate day, Entry.Head head, Instant now, String key) {
        return new Checkpoint(log + "/" + day, log, federation, day, head.position(), head.hash(), now, key, "");
    }

    /** What is signed. */
    String text() {
        return Canonical.text(new TreeMap<>(Map.of(
                "log", log,
                "federation", federation,
                "day", day.toString(),
                "count", count,
                "hash", hash,
                "issuedAt", issuedAt.toString(),
                "key", key)));
    }

    Checkpoint signed(String by) {
        return new Checkpoint(id, log, federation, day, count, hash, issuedAt, key, by);
    }
}
