package se.atagande.notifications.partnerfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import se.atagande.feed.ContractJson;
import se.atagande.feed.Delivery;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event at its place in a federation's log; never changed.
 *
 * @param id {@link #placeOf federation and position}: the store lets a place be taken once
 * @param position dense from 1 within the federation
 * @param eventId CloudEvents {@code id}
 * @param time CloudEvents {@code time}, UTC
 * @param data JSON as its contract says, and nothing that the contract does not name
 * @param predecessor {@code hash} of the entry one position before, 64 zeros for the first
 * @param hash SHA-256 (hex) of the entry's canonical JSON (RFC 8785) without {@code hash} itself
 */
record SharedEvent(
        String id,
        String federation,
        long position,
        String eventId,
        String type,
        String source,
        String subject,
        String time,
        long sequence,
        String data,
        String predecessor,
        String hash) {

    /** The end of a log so far. */
    record Head(long position, String hash) {
        static final Head OF_AN_EMPTY_LOG = new Head(0, "0".repeat(64));
    }

    /** Keys sorted, no white space; our data hold texts, whole numbers and truth values only, so that this is RFC 8785. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static SharedEvent behind(Head head, Delivery delivery) {
        var federation = delivery.event().federation().value();
        var entry = new SharedEvent(
                placeOf(federation, head.position() + 1),
                federation,
                head.position() + 1,
                delivery.id(),
                delivery.type(),
                delivery.source(),
                delivery.subject(),
                delivery.time().toString(),
                delivery.sequence(),
                ContractJson.MAPPER.writeValueAsString(delivery.event()),
                head.hash(),
                "");
        return entry.sealedWith(sha256(CANONICAL.writeValueAsString(entry.attributes())));
    }

    static String placeOf(String federation, long position) {
        return federation + "/" + position;
    }

    Head head() {
        return new Head(position, hash);
    }

    /** As partners get it: a CloudEvent in JSON, canonical. */
    String json() {
        var attributes = attributes();
        attributes.put("hash", hash);
        return CANONICAL.writeValueAsString(attributes);
    }

    private SortedMap<String, Object> attributes() {
        var attributes = new TreeMap<String, Object>();
        attributes.put("specversion", "1.0");
        attributes.put("id", eventId);
        attributes.put("source", source);
        attributes.put("type", type);
        attributes.put("subject", subject);
        attributes.put("time", time);
        attributes.put("datacontenttype", "application/json");
        attributes.put("data", CANONICAL.readValue(data, Object.class));
        attributes.put("federation", federation);
        attributes.put("sequence", Long.toString(sequence));
        attributes.put("position", position);
        attributes.put("predecessor", predecessor);
        return attributes;
    }

    private SharedEvent sealedWith(String seal) {
        return new SharedEvent(
                id, federation, position, eventId, type, source, subject, time, sequence, data, predecessor, seal);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
