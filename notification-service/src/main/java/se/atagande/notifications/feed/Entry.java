package se.atagande.notifications.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.atagande.feed.ContractJson;
import se.atagande.feed.Delivery;

/**
 * An event at its place in a log. What it says can be erased and nothing else of it changes: the chain is sealed over a salted digest of the data, so that
 * it holds before and after, and the digest alone lets nobody guess what was there.
 *
 * @param id {@link #placeOf log and position}: the store lets a place be taken once
 * @param log the federation, or the agreement by which a partner gets it
 * @param position dense from 1 within the log
 * @param origin position in the federation's own log
 * @param eventId CloudEvents {@code id}
 * @param time CloudEvents {@code time}, UTC
 * @param data JSON as its contract says, and nothing that the contract does not name; null once erased
 * @param salt random hexadecimal; null once erased
 * @param datahash SHA-256 (hex) of salt and canonical data
 * @param predecessor {@code hash} of the entry one position before, 64 zeros for the first
 * @param hash SHA-256 (hex) of the entry's canonical JSON (RFC 8785) without {@code data}, {@code salt}, {@code erased} and {@code hash} itself
 * @param day on which it was put into this log, Europe/Stockholm; no time, since what it follows from may have been told by somebody who is not to be known
 */
public record Entry(
        String id,
        String log,
        long position,
        long origin,
        String federation,
        String eventId,
        String type,
        String source,
        String subject,
        String time,
        long sequence,
        @Nullable String data,
        @Nullable String salt,
        String datahash,
        String predecessor,
        String hash,
        LocalDate day) {

    /** The end of a log so far. */
    public record Head(long position, String hash, long origin) {
        public static final Head OF_AN_EMPTY_LOG = new Head(0, "0".repeat(64), 0);
    }

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The event behind the end of its federation's log. */
    static Entry behind(Head head, Delivery delivery, Instant now) {
        var federation = delivery.event().federation().value();
        var data = Canonical.text(Canonical.read(ContractJson.MAPPER.writeValueAsString(delivery.event())));
        return sealed(
                federation,
                head,
                head.position() + 1,
                new Event(
                        federation,
                        delivery.id(),
                        delivery.type(),
                        delivery.source(),
                        delivery.subject(),
                        delivery.time().toString(),
                        delivery.sequence()),
                data,
                now);
    }

    private record Event(
            String federation, String id, String type, String source, String subject, String time, long sequence) {}

    /** The same event behind the end of another log, with no more of its data than these fields. Erased here, it is erased there. */
    public Entry behind(Head head, String otherLog, Set<String> fields, Instant now) {
        var event = new Event(federation, eventId, type, source, subject, time, sequence);
        if (data == null) {
            return sealed(otherLog, head, origin, event, "{}", now).erased();
        }
        var shown = new TreeMap<>(Canonical.read(data));
        shown.keySet().retainAll(fields);
        return sealed(otherLog, head, origin, event, Canonical.text(shown), now);
    }

    private static Entry sealed(String log, Head head, long origin, Event event, String data, Instant now) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var spice = HexFormat.of().formatHex(salt);
        var position = head.position() + 1;
        var entry = new Entry(
                placeOf(log, position),
                log,
                position,
                origin,
                event.federation(),
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.sequence(),
                data,
                spice,
                Canonical.sha256(spice + data),
                head.hash(),
                "",
                LocalDate.ofInstant(now, STOCKHOLM));
        return entry.with(entry.data, entry.salt, Canonical.sha256(Canonical.text(entry.sealedPart())));
    }

    public static String placeOf(String log, long position) {
        return log + "/" + position;
    }

    public Head head() {
        return new Head(position, hash, origin);
    }

    public boolean isErased() {
        return data == null;
    }

    /** What it said is gone; its place and its seal stay. */
    public Entry erased() {
        return with(null, null, hash);
    }

    /** Whether its seal fits what it says. */
    public boolean isIntact() {
        return Canonical.sha256(Canonical.text(sealedPart())).equals(hash)
                && (data == null || Canonical.sha256(salt + data).equals(datahash));
    }

    /** A field of what it says; null where it has none of that name. */
    public @Nullable Object field(String name) {
        return fields().get(name);
    }

    /** What it says, by the names of its fields; empty once erased. */
    public Map<String, Object> fields() {
        return data == null ? Map.of() : Canonical.read(data);
    }

    /** As partners get it: a CloudEvent in JSON, canonical. */
    public String json() {
        var attributes = sealedPart();
        if (data == null) {
            attributes.put("erased", true);
        } else {
            attributes.put("data", Canonical.read(data));
            attributes.put("salt", salt);
        }
        attributes.put("hash", hash);
        return Canonical.text(attributes);
    }

    public byte[] bytes() {
        return json().getBytes(UTF_8);
    }

    private SortedMap<String, @Nullable Object> sealedPart() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("specversion", "1.0"),
                Map.entry("id", eventId),
                Map.entry("source", source),
                Map.entry("type", type),
                Map.entry("subject", subject),
                Map.entry("time", time),
                Map.entry("datacontenttype", "application/json"),
                Map.entry("federation", federation),
                Map.entry("sequence", Long.toString(sequence)),
                Map.entry("position", position),
                Map.entry("datahash", datahash),
                Map.entry("predecessor", predecessor)));
    }

    private Entry with(@Nullable String newData, @Nullable String newSalt, String newHash) {
        return new Entry(
                id,
                log,
                position,
                origin,
                federation,
                eventId,
                type,
                source,
                subject,
                time,
                sequence,
                newData,
                newSalt,
                datahash,
                predecessor,
                newHash,
                day);
    }
}
